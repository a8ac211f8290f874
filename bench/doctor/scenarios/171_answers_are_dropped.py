#!/usr/bin/env python3
"""Answers are dropped."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="time-out, no rule names port 8080 as destination")

def setup(s):
    s.http(port=8080); s.wait(8080)
    s.ex("nft add table ip o; nft add chain ip o out '{ type filter hook output priority 0; }'; nft add rule ip o out tcp sport 8080 ip saddr 127.0.0.0/8 counter drop")

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", t=2, pat="timed out")

def fix(s):
    s.ex("nft delete table ip o")


if __name__ == "__main__":
    cli(globals())
