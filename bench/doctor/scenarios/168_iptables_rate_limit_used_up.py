#!/usr/bin/env python3
"""Iptables rate limit used up."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="first requests work, then time-outs")

def setup(s):
    s.http(port=8080); s.wait(8080)
    s.ex("iptables -A INPUT -m state --state ESTABLISHED -j ACCEPT; iptables -A INPUT -p tcp --dport 8080 -m limit --limit 2/hour --limit-burst 2 -j ACCEPT; iptables -A INPUT -p tcp --dport 8080 -j DROP")
    for _ in range(2):
        s.curl("http://127.0.0.1:8080/", t=2)

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", t=2, pat="timed out")

def fix(s):
    s.ex("iptables -F INPUT")


if __name__ == "__main__":
    cli(globals())
