#!/usr/bin/env python3
"""Healthy dnat publishing."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="ok", target="127.0.0.1:8000", url="http://127.0.0.1:8000/", user_report="published without userland proxy, all right?")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); node_http(s, "0.0.0.0", 5000, ns=s.ct); s.wait(5000, ns=s.ct)
    s.sysctl("net.ipv4.conf.all.route_localnet", 1); s.sysctl("net.ipv4.conf.docker0.route_localnet", 1)
    s.ex("iptables -t nat -N DOCKER; iptables -t nat -A OUTPUT -m addrtype --dst-type LOCAL -j DOCKER; iptables -t nat -A DOCKER ! -i docker0 -p tcp --dport 8000 -j DNAT --to-destination 172.18.0.2:5000; iptables -t nat -A POSTROUTING -s 127.0.0.0/8 -o docker0 -j MASQUERADE")

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8000/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
