#!/usr/bin/env python3
"""Lo has ipv6 switched off."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="ipv6-disabled", accept=["ipv4-only", "loopback-address-missing"], intent="connect", target="[::1]:3000", url="http://[::1]:3000/",
            user_report="connect to ::1 port 3000: Cannot assign requested address. I listen on all addresses!")

def setup(s):
    s.sysctl("net.ipv6.conf.lo.disable_ipv6", 1)
    node_http(s, "::", 3000); s.wait(3000)

def symptom(s):
    b, ev = s.bad("http://[::1]:3000/", t=2); return b and s.ok("http://127.0.0.1:3000/")[0], ev

def fix(s):
    s.sysctl("net.ipv6.conf.lo.disable_ipv6", 0); time.sleep(0.4)


if __name__ == "__main__":
    cli(globals())
