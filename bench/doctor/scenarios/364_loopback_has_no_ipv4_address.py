#!/usr/bin/env python3
"""Loopback has no ipv4 address."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="loopback-address-missing", intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="ping 127.0.0.1: Network is unreachable. lo is up.")

def setup(s):
    s.http(host="0.0.0.0", port=62893); s.wait(62893)
    s.ex("ip addr del 127.0.0.1/8 dev lo")

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", t=3)

def fix(s):
    s.ex("ip addr add 127.0.0.1/8 dev lo")


if __name__ == "__main__":
    cli(globals())
