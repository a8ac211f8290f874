#!/usr/bin/env python3
"""Healthy with half a core."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="127.0.0.1:62893", url="http://127.0.0.1:62893/", user_report="Is everything all right here? (cpu quota)")

def setup(s):
    s.cg = s.cgroup("cpu"); p = s.http(port=62893); s.wait(62893); s.cgwrite(s.cg, "cpu.cfs_quota_us", 50000); s.cgwrite(s.cg, "cgroup.procs", p.pid)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:62893/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
