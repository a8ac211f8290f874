#!/usr/bin/env python3
"""Healthy kill switch for another user."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="I use the VPN for the download user only")

def setup(s):
    s.lan(); s.http(port=8080); s.wait(8080)
    s.ex("ip rule add pref 32000 lookup local; ip rule del pref 0; ip rule add pref 50 uidrange 65534-65534 prohibit; ip rule add pref 60 fwmark 0x1 lookup 77; ip route add blackhole default table 77; ip route add unreachable 10.0.0.0/8 metric 4278198272")

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
