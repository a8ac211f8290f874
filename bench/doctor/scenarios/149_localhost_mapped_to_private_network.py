#!/usr/bin/env python3
"""Localhost mapped to private network."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

META = dict(cause="hosts-wrong-address", intent="connect", target="localhost:5432", url="postgresql://shop@localhost:5432/shop", user_report="connection to localhost hangs / network unreachable. The database is running here.")

def setup(s):
    s.http(port=5432); s.wait(5432); s.etc("hosts", "10.20.30.40 localhost db\n127.0.1.1 devbox\n")

def symptom(s):
    r = s.tcp("localhost", 5432, t=2); return "CONNECTED" not in r and "CONNECTED" in s.tcp("127.0.0.1", 5432), r

def fix(s):
    s.etc("hosts", HOSTS)


if __name__ == "__main__":
    cli(globals())
