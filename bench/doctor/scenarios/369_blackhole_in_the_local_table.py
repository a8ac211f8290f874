#!/usr/bin/env python3
"""Blackhole in the local table."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="route-blackhole", intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="connect: Invalid argument, only since the VPN client was installed.")

def setup(s):
    s.http(port=62893); s.wait(62893)
    s.ex("ip route del local 127.0.0.1 dev lo table local; ip route del local 127.0.0.0/8 dev lo table local; ip route add blackhole 127.0.0.0/8 table local")

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", t=3)

def fix(s):
    s.ex("ip route del blackhole 127.0.0.0/8 table local; ip route add local 127.0.0.0/8 dev lo src 127.0.0.1 table local; ip route add local 127.0.0.1 dev lo src 127.0.0.1 table local")


if __name__ == "__main__":
    cli(globals())
