#!/usr/bin/env python3
"""Vpn kill switch table."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="route-blackhole", intent="connect", target="localhost:3000", url="http://localhost:3000/", user_report="localhost is dead while WireGuard is on")

def setup(s):
    node_http(s, "127.0.0.1", 3000); s.wait(3000); s.etc("hosts", "127.0.0.1 localhost\n")
    s.ex("ip route add prohibit default table 51820; ip rule add pref 300 lookup local; ip rule del pref 0; ip rule add pref 10 not fwmark 0xca6c lookup 51820")

def symptom(s):
    return s.bad("http://localhost:3000/", t=2)

def fix(s):
    s.ex("ip rule del pref 10")


if __name__ == "__main__":
    cli(globals())
