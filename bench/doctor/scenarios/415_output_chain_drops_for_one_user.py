#!/usr/bin/env python3
"""Output chain drops for one user."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="curl times out. The packets never arrive, tcpdump on lo shows nothing.")

def setup(s):
    s.http(port=62893); s.wait(62893)
    s.ex("iptables -A OUTPUT -o lo -p tcp -m owner --uid-owner 0 --dport 62893 -j DROP")

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="timed out", t=3)

def fix(s):
    s.ex("iptables -F OUTPUT")


if __name__ == "__main__":
    cli(globals())
