#!/usr/bin/env python3
"""Localhost points to 127 0 1 1."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

META = dict(cause="hosts-wrong-address", accept=["bound-to-other-address"], intent="connect", target="localhost:8080", url="http://localhost:8080/", user_report="localhost refuses, 127.0.0.1 works. Why?")

def setup(s):
    s.etc("hosts", "127.0.1.1 localhost devbox\n::1 ip6-localhost\n"); s.http(port=8080); s.wait(8080)

def symptom(s):
    r = s.tcp("localhost", 8080); return "refused" in r, r

def fix(s):
    s.etc("hosts", HOSTS)


if __name__ == "__main__":
    cli(globals())
