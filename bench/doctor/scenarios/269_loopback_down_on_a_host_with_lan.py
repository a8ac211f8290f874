#!/usr/bin/env python3
"""Loopback down on a host with lan."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="loopback-down", intent="connect", target="localhost:8080", url="http://localhost:8080/", user_report="local page dead, by the LAN address I did not try")

def setup(s):
    s.lan("192.168.77.5/24"); node_http(s, "0.0.0.0", 8080); s.wait(8080); s.ex(["ip", "link", "set", "lo", "down"])

def symptom(s):
    return s.bad("http://localhost:8080/", t=2)

def fix(s):
    s.ex(["ip", "link", "set", "lo", "up"]); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
