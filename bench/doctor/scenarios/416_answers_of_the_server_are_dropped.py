#!/usr/bin/env python3
"""Answers of the server are dropped."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/",
            user_report="Connection timed out to 127.0.0.1:8080.")

def setup(s):
    s.http(port=8080); s.wait(8080)
    s.ex("nft add table inet f; nft add chain inet f o '{ type filter hook output priority 0; policy accept; }'; nft add rule inet f o tcp sport 8080 drop")

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", pat="timed out", t=3)

def fix(s):
    s.ex("nft delete table inet f")


if __name__ == "__main__":
    cli(globals())
