#!/usr/bin/env python3
"""Dnat published app on its own loopback."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="container-loopback-bind", accept=["published-port-wrong", "firewall-redirect"], intent="connect", target="localhost:5000", url="http://localhost:5000/", user_report="flask in docker: localhost:5000 refused")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); s.http(port=5000, ns=s.ct); s.wait(5000, ns=s.ct)
    s.etc("hosts", "127.0.0.1 localhost\n")
    s.sysctl("net.ipv4.conf.all.route_localnet", 1); s.sysctl("net.ipv4.conf.docker0.route_localnet", 1)
    s.ex("iptables -t nat -N DOCKER; iptables -t nat -A OUTPUT -m addrtype --dst-type LOCAL -j DOCKER; iptables -t nat -A DOCKER ! -i docker0 -p tcp --dport 5000 -j DNAT --to-destination 172.18.0.2:5000; iptables -t nat -A POSTROUTING -s 127.0.0.0/8 -o docker0 -j MASQUERADE")

def symptom(s):
    return s.bad("http://localhost:5000/", t=3)

def fix(s):
    s.http(host="172.18.0.2", port=5000, ns=s.ct, name="b.py"); time.sleep(0.6)


if __name__ == "__main__":
    cli(globals())
