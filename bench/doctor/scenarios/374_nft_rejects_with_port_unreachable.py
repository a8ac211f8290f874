#!/usr/bin/env python3
"""Nft rejects with port unreachable."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-reject", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/",
            user_report="Connection refused. The server is listening on 0.0.0.0:8080, ss says so.")

def setup(s):
    s.http(host="0.0.0.0", port=8080); s.wait(8080)
    s.ex("nft add table inet filter; nft add chain inet filter output '{ type filter hook output priority 0; }'; nft add rule inet filter output oif lo tcp dport '{ 8080, 9090 }' reject with icmpx type port-unreachable")

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", pat="refused|Couldn't connect")

def fix(s):
    s.ex("nft delete table inet filter")


if __name__ == "__main__":
    cli(globals())
