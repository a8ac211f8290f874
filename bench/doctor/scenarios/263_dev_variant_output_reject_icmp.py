#!/usr/bin/env python3
"""Dev variant output reject icmp."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="firewall-reject", intent="connect", target="localhost:8081", url="http://localhost:8081/", user_report="refused, though it runs")

def setup(s):
    s.etc("hosts", "127.0.0.1 localhost\n"); node_http(s, "127.0.0.1", 8081); s.wait(8081)
    s.ex("iptables -A OUTPUT -d 127.0.0.0/8 -p tcp --dport 8081 -j REJECT --reject-with icmp-port-unreachable")

def symptom(s):
    return s.bad("http://localhost:8081/", t=3)

def fix(s):
    s.ex("iptables -F OUTPUT")


if __name__ == "__main__":
    cli(globals())
