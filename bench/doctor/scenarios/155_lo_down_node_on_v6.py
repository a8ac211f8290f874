#!/usr/bin/env python3
"""Lo down node on v6."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="loopback-down", accept=["loopback-address-missing"], intent="connect", target="[::1]:3000", url="http://[::1]:3000/", user_report="unreachable in my network sandbox")

def setup(s):
    node_http(s, "::", 3000); s.wait(3000); s.ex(["ip", "link", "set", "lo", "down"])

def symptom(s):
    return s.bad("http://[::1]:3000/", t=2)

def fix(s):
    s.ex(["ip", "link", "set", "lo", "up"]); time.sleep(0.4)


if __name__ == "__main__":
    cli(globals())
