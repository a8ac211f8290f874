#!/usr/bin/env python3
"""Localhost is ipv4 but server v6."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="ipv6-only", intent="connect", target="localhost:4200", url="http://localhost:4200/", user_report="ng serve is up but localhost:4200 refused to connect")

def setup(s):
    s.etc("hosts", "127.0.0.1\tlocalhost\n127.0.1.1\tdevbox\n::1\tip6-localhost ip6-loopback\n")
    node_http(s, "::1", 4200); s.wait(4200)

def symptom(s):
    b, ev = s.bad("http://localhost:4200/", "-4", pat="refused|connect"); return b and s.ok("http://[::1]:4200/")[0] and "refused" in s.tcp("localhost", 4200), ev

def fix(s):
    node_http(s, "127.0.0.1", 4200, name="v4.js"); time.sleep(0.7)


if __name__ == "__main__":
    cli(globals())
