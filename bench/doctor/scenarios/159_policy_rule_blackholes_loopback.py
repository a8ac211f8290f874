#!/usr/bin/env python3
"""Policy rule blackholes loopback."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="route-blackhole", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="Invalid argument / cannot connect while the VPN client is installed")

def setup(s):
    s.http(port=8080); s.wait(8080)
    s.ex("ip rule add pref 500 lookup local; ip rule del pref 0; ip rule add pref 100 to 127.0.0.0/8 blackhole")

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", t=2)

def fix(s):
    s.ex("ip rule del pref 100")


if __name__ == "__main__":
    cli(globals())
