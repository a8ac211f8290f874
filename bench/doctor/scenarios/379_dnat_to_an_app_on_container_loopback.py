#!/usr/bin/env python3
"""Dnat to an app on container loopback."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="container-loopback-bind", accept=["published-port-wrong"], intent="connect", target="172.18.0.1:8080", url="http://172.18.0.1:8080/",
            user_report="Ports are mapped, nothing reachable: connection refused. Inside the container curl localhost:3000 works.")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct)
    s.p = s.http(port=3000, ns=s.ct); s.wait(3000, ns=s.ct)
    s.ex("iptables -t nat -A OUTPUT -p tcp -d 172.18.0.1 --dport 8080 -j DNAT --to-destination 172.18.0.2:3000")

def symptom(s):
    b, ev = s.bad("http://172.18.0.1:8080/", pat="refused|Couldn't connect")
    return b and s.ok("http://127.0.0.1:3000/", ns=s.ct)[0], ev

def fix(s):
    s.kill(s.p); s.http(host="0.0.0.0", port=3000, ns=s.ct, name="all.py"); s.wait(3000, ns=s.ct)


if __name__ == "__main__":
    cli(globals())
