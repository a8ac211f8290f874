#!/usr/bin/env python3
"""Ip6tables redirect to dead port."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="firewall-redirect", intent="connect", target="[::1]:8080", url="http://[::1]:8080/", user_report="::1 refuses, though [::]:8080 is open")

def setup(s):
    node_http(s, "::", 8080); s.wait(8080); s.ex("ip6tables -t nat -A OUTPUT -d ::1 -p tcp --dport 8080 -j REDIRECT --to-ports 18080")

def symptom(s):
    b, ev = s.bad("http://[::1]:8080/", pat="refused|connect"); return b and s.ok("http://127.0.0.1:8080/")[0], ev

def fix(s):
    s.ex("ip6tables -t nat -F OUTPUT")


if __name__ == "__main__":
    cli(globals())
