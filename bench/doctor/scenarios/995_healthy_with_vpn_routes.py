#!/usr/bin/env python3
"""Healthy with vpn routes."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="VPN is on, local things work")

def setup(s):
    s.http(port=8080); s.wait(8080)
    s.ex("ip route add blackhole 10.0.0.0/8; ip route add prohibit default table 51820; ip rule add pref 10 not fwmark 0xca6c to 192.168.0.0/16 lookup 51820; ip -6 route add unreachable fd00::/8")

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
