#!/usr/bin/env python3
"""Hosts maps localhost to v6 only."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ipv4-only", accept=["hosts-missing-localhost", "hosts-wrong-address"], intent="connect", target="localhost:3306", url="mysql://root@localhost:3306/",
            user_report="connect ECONNREFUSED ::1:3306")

def setup(s):
    s.etc("hosts", "::1 localhost ip6-localhost ip6-loopback\n127.0.1.1 devbox\n")
    s.http(port=3306); s.wait(3306)

def symptom(s):
    r = s.tcp("localhost", 3306); return "CONNECTED" not in r and "CONNECTED" in s.tcp("127.0.0.1", 3306), r

def fix(s):
    s.http(host="::1", port=3306, name="v6.py"); time.sleep(0.6)


if __name__ == "__main__":
    cli(globals())
