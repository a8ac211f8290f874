#!/usr/bin/env python3
"""Hosts line commented with crlf."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

META = dict(cause="hosts-missing-localhost", accept=["name-not-resolved"], intent="connect", target="localhost:8000", url="http://localhost:8000/", user_report="since the ad blocker edited my hosts file nothing local works")

def setup(s):
    s.http(port=8000); s.wait(8000)
    s.etc("hosts", "# Copyright (c)\r\n#\t127.0.0.1       localhost\r\n#\t::1             localhost\r\n0.0.0.0 ads.example.com\r\n127.0.0.1 localhost.localdomain\r\n")

def symptom(s):
    r = s.tcp("localhost", 8000); return r.startswith("GAIERROR"), r

def fix(s):
    s.etc("hosts", HOSTS)


if __name__ == "__main__":
    cli(globals())
