#!/usr/bin/env python3
"""Prerouting in the raw table."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="Timeout; INPUT and OUTPUT have policy ACCEPT and no rules.")

def setup(s):
    s.http(port=62893); s.wait(62893); s.ex("iptables -t raw -A PREROUTING -i lo -p tcp -m multiport --dports 62000:63000 -j DROP")

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="timed out", t=3)

def fix(s):
    s.ex("iptables -t raw -F PREROUTING")


if __name__ == "__main__":
    cli(globals())
