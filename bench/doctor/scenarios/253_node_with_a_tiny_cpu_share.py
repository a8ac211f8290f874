#!/usr/bin/env python3
"""Node with a tiny cpu share."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "require('http').createServer((q,r)=>{ let x=0; for (let i=0;i<3e7;i++) x+=i%7; r.end(String(x)); }).listen(3000,'127.0.0.1',()=>console.log('up'));"
META = dict(cause="cpu-throttled", accept=["no-response", "not-accepting"], intent="connect", target="http://localhost:3000", url="http://localhost:3000/", user_report="timeouts")

def setup(s):
    s.p = node(s, SRV); s.wait(3000); s.cg = s.cgroup("cpu")
    s.cgwrite(s.cg, "cpu.cfs_period_us", 1000000); s.cgwrite(s.cg, "cpu.cfs_quota_us", 2000); s.cgwrite(s.cg, "cgroup.procs", s.p.pid)

def symptom(s):
    return s.bad("http://localhost:3000/", t=3, pat="timed out")

def fix(s):
    s.cgwrite(s.cg, "cpu.cfs_quota_us", -1); time.sleep(1.2)


if __name__ == "__main__":
    cli(globals())
