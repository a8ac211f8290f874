#!/usr/bin/env python3
"""Server on second loopback address."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="bound-to-other-address", intent="connect", target="localhost:8000", url="http://localhost:8000/", user_report="curl: (7) Failed to connect to localhost port 8000")

def setup(s):
    node_http(s, "127.0.0.2", 8000); s.wait(8000)

def symptom(s):
    b, ev = s.bad("http://localhost:8000/", pat="refused|connect"); return b and s.ok("http://127.0.0.2:8000/")[0], ev

def fix(s):
    node_http(s, "127.0.0.1", 8000, name="b.js"); time.sleep(0.7)


if __name__ == "__main__":
    cli(globals())
