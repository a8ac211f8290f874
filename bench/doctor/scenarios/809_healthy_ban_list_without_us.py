#!/usr/bin/env python3
"""Healthy ban list without us."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="ok", target="http://localhost:3000", url="http://localhost:3000/", user_report="fail2ban is active")

def setup(s):
    node_http(s, "127.0.0.1", 3000); s.wait(3000)
    s.ex("nft add table inet f2b; nft add set inet f2b banned '{ type ipv4_addr; flags timeout; }'; nft add counter inet f2b hits; nft add chain inet f2b in '{ type filter hook input priority -1; policy accept; }'; nft add rule inet f2b in ip saddr @banned counter name hits drop; nft add rule inet f2b in tcp dport 3001 ct state new reject with tcp reset; nft add element inet f2b banned '{ 198.51.100.7 timeout 1h }'")
    s.ex("iptables -A INPUT -m conntrack --ctstate INVALID -j DROP; iptables -A OUTPUT -m owner --uid-owner nobody -p tcp --dport 3000 -j REJECT")

def symptom(s):
    g, ev = s.ok("http://localhost:3000/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
