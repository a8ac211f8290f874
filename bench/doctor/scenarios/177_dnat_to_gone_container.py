#!/usr/bin/env python3
"""Dnat to gone container."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-redirect", accept=["published-port-wrong", "upstream-down"], intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="times out, though my server listens on 127.0.0.1:8080")

def setup(s):
    s.lan("172.19.0.1/16", dev="br0"); s.http(port=8080); s.wait(8080)
    s.sysctl("net.ipv4.conf.all.route_localnet", 1)
    s.ex("iptables -t nat -A OUTPUT -p tcp -d 127.0.0.1 --dport 8080 -j DNAT --to-destination 172.19.0.9:80; iptables -t nat -A POSTROUTING -o br0 -j MASQUERADE")

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", t=3)

def fix(s):
    s.ex("iptables -t nat -F OUTPUT")


if __name__ == "__main__":
    cli(globals())
