#!/usr/bin/env python3
"""Healthy slow ports elsewhere are filtered."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="localhost:8000", url="http://localhost:8000/", user_report="Is everything all right here?")

def setup(s):
    s.http(port=8000); s.wait(8000); s.ex("ip route add blackhole 10.66.0.0/16; iptables -A INPUT -p tcp --dport 8001 -j DROP; iptables -t raw -A PREROUTING -p tcp --dport 9000 -j DROP")

def symptom(s):
    g, ev = s.ok("http://localhost:8000/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
