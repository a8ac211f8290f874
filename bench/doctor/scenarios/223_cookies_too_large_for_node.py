#!/usr/bin/env python3
"""Cookies too large for node."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="header-too-large", intent="connect", target="http://localhost:3000", url="http://localhost:3000/", user_report="HTTP ERROR 431 Request Header Fields Too Large, only in my normal browser profile, not in a private window")

def setup(s):
    node_http(s, "127.0.0.1", 3000); s.wait(3000); s.cookie = "Cookie: " + "; ".join(f"session{i}={'x' * 400}" for i in range(50))

def symptom(s):
    return s.bad("http://localhost:3000/", "-H", s.cookie, pat=" 431")

def fix(s):
    s.cookie = "Cookie: session1=x"


if __name__ == "__main__":
    cli(globals())
