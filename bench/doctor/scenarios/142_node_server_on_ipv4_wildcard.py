#!/usr/bin/env python3
"""Node server on ipv4 wildcard."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="ipv4-only", intent="connect", target="http://[::1]:8080", url="http://[::1]:8080/", user_report="fetch failed")

def setup(s):
    node_http(s, "0.0.0.0", 8080); s.wait(8080)

def symptom(s):
    b, ev = s.bad("http://[::1]:8080/", pat="refused|connect"); return b and s.ok("http://127.0.0.1:8080/")[0], ev

def fix(s):
    node_http(s, "::1", 8080, name="v6.js"); time.sleep(0.7)


if __name__ == "__main__":
    cli(globals())
