#!/usr/bin/env python3
"""Healthy limits not reached."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="rate limits are set, all right?")

def setup(s):
    s.http(port=8080); s.wait(8080)
    s.ex("iptables -A INPUT -p tcp --syn --dport 8080 -m connlimit --connlimit-above 200 -j REJECT; iptables -A INPUT -p tcp --syn --dport 8080 -m hashlimit --hashlimit-name h --hashlimit-above 200/sec --hashlimit-burst 400 --hashlimit-mode srcip -j DROP")
    s.ex("nft add table inet lim; nft add chain inet lim in '{ type filter hook input priority 0; }'; nft add rule inet lim in tcp dport 8080 ct state new limit rate over 500/second burst 500 packets counter drop")

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
