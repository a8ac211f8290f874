#!/usr/bin/env python3
"""Healthy ipv6 loopback."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="[::1]:8080", url="http://[::1]:8080/", user_report="all right?")

def setup(s):
    s.http(host="::1", port=8080); s.wait(8080)

def symptom(s):
    g, ev = s.ok("http://[::1]:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
