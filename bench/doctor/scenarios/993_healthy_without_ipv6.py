#!/usr/bin/env python3
"""Healthy without ipv6."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="localhost:8080", url="http://localhost:8080/", user_report="IPv6 is off on purpose")

def setup(s):
    s.sysctl("net.ipv6.conf.all.disable_ipv6", 1); s.etc("hosts", "127.0.0.1 localhost\n"); s.http(host="0.0.0.0", port=8080); s.wait(8080)

def symptom(s):
    g, ev = s.ok("http://localhost:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
