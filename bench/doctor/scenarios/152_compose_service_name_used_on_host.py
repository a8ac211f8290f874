#!/usr/bin/env python3
"""Compose service name used on host."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

META = dict(cause="name-not-resolved", intent="connect", target="db:5432", url="postgresql://shop@db:5432/shop", user_report="could not translate host name \"db\" to address")

def setup(s):
    s.http(port=5432); s.wait(5432)

def symptom(s):
    r = s.tcp("db", 5432); return r.startswith("GAIERROR"), r

def fix(s):
    s.etc("hosts", HOSTS + "127.0.0.1 db\n")


if __name__ == "__main__":
    cli(globals())
