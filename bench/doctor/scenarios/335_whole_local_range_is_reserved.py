#!/usr/bin/env python3
"""Whole local range is reserved."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ephemeral-exhausted", intent="connect", target="127.0.0.1:5000", url="http://127.0.0.1:5000/", user_report="EADDRNOTAVAIL right after I followed a tuning guide")

def setup(s):
    s.http(port=5000); s.wait(5000); s.sysctl("net.ipv4.ip_local_port_range", "40000 40999"); s.sysctl("net.ipv4.ip_local_reserved_ports", "30000-49999")

def symptom(s):
    r = s.tcp("127.0.0.1", 5000); return "Cannot assign requested address" in r, r

def fix(s):
    s.ex("echo > /proc/sys/net/ipv4/ip_local_reserved_ports")


if __name__ == "__main__":
    cli(globals())
