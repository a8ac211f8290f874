#!/usr/bin/env python3
"""Any address server while ipv6 is off."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="ipv6-disabled", accept=["loopback-address-missing"], intent="connect", target="http://[::1]:8080", url="http://[::1]:8080/", user_report="Cannot assign requested address / Network is unreachable, and ss shows *:8080")

def setup(s):
    node_http(s, "::", 8080); s.wait(8080); s.sysctl("net.ipv6.conf.all.disable_ipv6", 1); s.sysctl("net.ipv6.conf.default.disable_ipv6", 1); s.sysctl("net.ipv6.conf.lo.disable_ipv6", 1)

def symptom(s):
    b, ev = s.bad("http://[::1]:8080/"); return b and s.ok("http://127.0.0.1:8080/")[0], ev

def fix(s):
    for k in ("all", "default", "lo"):
        s.sysctl(f"net.ipv6.conf.{k}.disable_ipv6", 0)
    time.sleep(0.4)


if __name__ == "__main__":
    cli(globals())
