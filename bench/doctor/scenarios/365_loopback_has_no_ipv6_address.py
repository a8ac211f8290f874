#!/usr/bin/env python3
"""Loopback has no ipv6 address."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="loopback-address-missing", accept=["ipv6-disabled"], intent="connect", target="[::1]:8000", url="http://[::1]:8000/",
            user_report="connect() to [::1]:8000 failed (99: Address not available).")

def setup(s):
    s.http(host="::", port=8000); s.wait(8000)
    s.ex("ip addr del ::1/128 dev lo")

def symptom(s):
    b, ev = s.bad("http://[::1]:8000/", t=3)
    return b and s.ok("http://127.0.0.1:8000/")[0], ev

def fix(s):
    s.ex("ip addr add ::1/128 dev lo"); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
