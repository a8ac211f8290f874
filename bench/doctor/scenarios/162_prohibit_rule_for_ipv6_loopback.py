#!/usr/bin/env python3
"""Prohibit rule for ipv6 loopback."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="route-blackhole", intent="connect", target="[::1]:8080", url="http://[::1]:8080/", user_report="http://[::1]:8080 Permission denied")

def setup(s):
    s.http(host="::", port=8080); s.wait(8080)
    s.ex("ip -6 rule add pref 400 lookup local; ip -6 rule del pref 0; ip -6 rule add pref 7 to ::1 prohibit")

def symptom(s):
    return s.bad("http://[::1]:8080/", t=2)

def fix(s):
    s.ex("ip -6 rule del pref 7")


if __name__ == "__main__":
    cli(globals())
