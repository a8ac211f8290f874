#!/usr/bin/env python3
"""Dnat to port without listener."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="published-port-wrong", accept=["firewall-redirect"], intent="connect", target="127.0.0.1:8000", url="http://127.0.0.1:8000/", user_report="published 8000, refused")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); s.http(host="0.0.0.0", port=5000, ns=s.ct); s.wait(5000, ns=s.ct)
    s.sysctl("net.ipv4.conf.all.route_localnet", 1); s.sysctl("net.ipv4.conf.docker0.route_localnet", 1)
    s.ex("nft add table ip nat; nft add chain ip nat OUTPUT '{ type nat hook output priority -100; }'; nft add chain ip nat POST '{ type nat hook postrouting priority 100; }'; nft add rule ip nat OUTPUT fib daddr type local tcp dport 8000 dnat to 172.18.0.2:8000; nft add rule ip nat POST oifname docker0 masquerade")

def symptom(s):
    return s.bad("http://127.0.0.1:8000/", t=3)

def fix(s):
    s.ex("nft flush chain ip nat OUTPUT; nft add rule ip nat OUTPUT fib daddr type local tcp dport 8000 dnat to 172.18.0.2:5000")


if __name__ == "__main__":
    cli(globals())
