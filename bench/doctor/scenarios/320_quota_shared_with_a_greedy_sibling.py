#!/usr/bin/env python3
"""Quota shared with a greedy sibling."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = r'''
require('http').createServer((q, r) => { let n = 0; for (let i = 0; i < 3e7; i++) n += i % 7; r.end(String(n)); }).listen(8501, '127.0.0.1', () => console.log('dashboard on 8501'));
'''
META = dict(cause="cpu-throttled", accept=["no-response", "not-accepting"], intent="connect", target="http://localhost:8501", url="http://localhost:8501/", user_report="dashboard hangs while the nightly job runs")

def setup(s):
    s.p = node(s, SRV, name="dashboard.js"); s.wait(8501); s.b = s.app("while True: pass\n", name="../job/nightly.py", log="../job.log")
    s.cg = s.cgroup("cpu"); s.cgwrite(s.cg, "cpu.cfs_period_us", 100000); s.cgwrite(s.cg, "cpu.cfs_quota_us", 1500)
    for p in (s.p, s.b):
        s.cgwrite(s.cg, "cgroup.procs", p.pid)

def symptom(s):
    return s.bad("http://localhost:8501/", t=3, pat="timed out")

def fix(s):
    s.cgwrite(s.cg, "cpu.cfs_quota_us", -1); time.sleep(1)


if __name__ == "__main__":
    cli(globals())
