#!/usr/bin/env python3
"""Ingress hook of the loopback device."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="iptables -L is empty, and still the connection times out.")

def setup(s):
    s.http(port=62893); s.wait(62893)
    s.ex("nft add table netdev edge; nft add chain netdev edge in '{ type filter hook ingress device lo priority 0; }'; nft add rule netdev edge in tcp dport 62893 drop")

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="timed out", t=3)

def fix(s):
    s.ex("nft delete table netdev edge")


if __name__ == "__main__":
    cli(globals())
