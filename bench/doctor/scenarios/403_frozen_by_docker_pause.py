#!/usr/bin/env python3
"""Frozen by docker pause."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="process-stopped", accept=["process-frozen"], intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/",
            user_report="Yesterday fine, today: connects, no answer. CPU 0 %.")

def setup(s):
    s.cg = s.cgroup("freezer"); s.p = s.http(port=8080); s.wait(8080)
    s.cgwrite(s.cg, "cgroup.procs", s.p.pid); s.cgwrite(s.cg, "freezer.state", "FROZEN")

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", pat="timed out", t=3)

def fix(s):
    s.cgwrite(s.cg, "freezer.state", "THAWED")


if __name__ == "__main__":
    cli(globals())
