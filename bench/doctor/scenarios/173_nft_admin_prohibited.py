#!/usr/bin/env python3
"""Nft admin prohibited."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-reject", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="No route to host / refused at once, the server listens")

def setup(s):
    s.http(port=8080); s.wait(8080)
    s.ex("nft add table inet r; nft add chain inet r in '{ type filter hook input priority 0; policy accept; }'; nft add rule inet r in iif lo tcp dport 8000-8999 reject with icmpx type admin-prohibited")

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", t=3)

def fix(s):
    s.ex("nft delete table inet r")


if __name__ == "__main__":
    cli(globals())
