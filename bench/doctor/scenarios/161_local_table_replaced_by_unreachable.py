#!/usr/bin/env python3
"""Local table replaced by unreachable."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="route-blackhole", intent="connect", target="127.0.0.1:9000", url="http://127.0.0.1:9000/", user_report="No route to host for 127.0.0.1")

def setup(s):
    s.http(host="0.0.0.0", port=9000); s.wait(9000)
    s.ex("ip route del table local local 127.0.0.0/8 dev lo; ip route del table local local 127.0.0.1 dev lo; ip route add unreachable 127.0.0.0/8")

def symptom(s):
    return s.bad("http://127.0.0.1:9000/", t=2)

def fix(s):
    s.ex("ip route del unreachable 127.0.0.0/8; ip route add table local local 127.0.0.1 dev lo scope host; ip route add table local local 127.0.0.0/8 dev lo proto kernel scope host src 127.0.0.1")


if __name__ == "__main__":
    cli(globals())
