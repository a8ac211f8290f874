#!/usr/bin/env python3
"""Narrower route hides the container."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="route-blackhole", intent="connect", target="http://172.18.0.2:3000", url="http://172.18.0.2:3000/", user_report="No route to host, but the container is up and docker0 exists")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); node_http(s, "0.0.0.0", 3000, ns=s.ct); s.wait(3000, ns=s.ct)
    s.ex("ip route add unreachable 172.18.0.0/24 metric 50")

def symptom(s):
    return s.bad("http://172.18.0.2:3000/", t=3)

def fix(s):
    s.ex("ip route del unreachable 172.18.0.0/24 metric 50")


if __name__ == "__main__":
    cli(globals())
