#!/usr/bin/env python3
"""Frozen by the cgroup freezer."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="process-stopped", accept=["process-frozen"], intent="connect", target="localhost:8080", url="http://localhost:8080/", user_report="since `pause` the page does not load")

def setup(s):
    s.p = node_http(s, "127.0.0.1", 8080); s.wait(8080)
    s.cg = s.cgroup("freezer"); s.cgwrite(s.cg, "cgroup.procs", s.p.pid); s.cgwrite(s.cg, "freezer.state", "FROZEN")

def symptom(s):
    return s.bad("http://localhost:8080/", t=2, pat="timed out")

def fix(s):
    s.cgwrite(s.cg, "freezer.state", "THAWED"); time.sleep(0.2)


if __name__ == "__main__":
    cli(globals())
