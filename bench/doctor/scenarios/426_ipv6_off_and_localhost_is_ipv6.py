#!/usr/bin/env python3
"""Ipv6 off and localhost is ipv6."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ipv6-disabled", accept=["hosts-wrong-address", "ipv4-only", "loopback-address-missing"], intent="connect", target="[::1]:8000", url="http://[::1]:8000/",
            user_report="connect EADDRNOTAVAIL ::1:8000")

def setup(s):
    s.http(host="::", port=8000, v6only=0); s.wait(8000)
    s.sysctl("net.ipv6.conf.all.disable_ipv6", 1); s.sysctl("net.ipv6.conf.lo.disable_ipv6", 1)

def symptom(s):
    b, ev = s.bad("http://[::1]:8000/", t=3)
    return b and s.ok("http://127.0.0.1:8000/")[0], ev

def fix(s):
    s.sysctl("net.ipv6.conf.all.disable_ipv6", 0); s.sysctl("net.ipv6.conf.lo.disable_ipv6", 0); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
