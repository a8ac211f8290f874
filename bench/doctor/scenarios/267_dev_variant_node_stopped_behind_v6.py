#!/usr/bin/env python3
"""Dev variant node stopped behind v6."""

# mypy: ignore-errors

import os
import signal
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="process-stopped", intent="connect", target="[::1]:3000", url="http://[::1]:3000/", user_report="spins")

def setup(s):
    s.p = node_http(s, "::", 3000); s.wait(3000); os.kill(s.p.pid, signal.SIGSTOP)

def symptom(s):
    return s.bad("http://[::1]:3000/", t=2, pat="timed out")

def fix(s):
    os.kill(s.p.pid, signal.SIGCONT)


if __name__ == "__main__":
    cli(globals())
