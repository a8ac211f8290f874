#!/usr/bin/env python3
"""Dnat to a port nobody serves."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="published-port-wrong", accept=["firewall-redirect"], intent="connect", target="172.18.0.1:8080", url="http://172.18.0.1:8080/",
            user_report="docker run -p 8080:80 - refused. The app in the container uses 3000.")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); s.http(host="0.0.0.0", port=3000, ns=s.ct); s.wait(3000, ns=s.ct)
    s.ex("nft add table ip nat; nft add chain ip nat DOCKER; nft add chain ip nat OUTPUT '{ type nat hook output priority -100; }'; nft add rule ip nat OUTPUT fib daddr type local jump DOCKER; nft add rule ip nat DOCKER tcp dport 8080 dnat to 172.18.0.2:80")

def symptom(s):
    return s.bad("http://172.18.0.1:8080/", pat="refused|Couldn't connect")

def fix(s):
    s.ex("nft flush chain ip nat DOCKER; nft add rule ip nat DOCKER tcp dport 8080 dnat to 172.18.0.2:3000")


if __name__ == "__main__":
    cli(globals())
