#!/usr/bin/env python3
"""Ip6tables reject."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="firewall-reject", intent="connect", target="[::1]:8080", url="http://[::1]:8080/", user_report="connection refused on ::1 only")

def setup(s):
    node_http(s, "::", 8080); s.wait(8080); s.ex("ip6tables -A INPUT -i lo -p tcp --dport 8080 -j REJECT --reject-with tcp-reset")

def symptom(s):
    b, ev = s.bad("http://[::1]:8080/", t=3); return b and s.ok("http://127.0.0.1:8080/")[0], ev

def fix(s):
    s.ex("ip6tables -F INPUT")


if __name__ == "__main__":
    cli(globals())
