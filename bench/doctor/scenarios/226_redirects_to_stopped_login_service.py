#!/usr/bin/env python3
"""Redirects to stopped login service."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="redirect-to-dead-target", intent="connect", target="http://localhost:8080", url="http://localhost:8080/", user_report="jumps to localhost:9091/login which refused to connect")

def setup(s):
    s.etc("hosts", "127.0.0.1 localhost\n"); nginx(s, "server { listen 127.0.0.1:8080; return 302 http://localhost:9091/login; }"); s.wait(8080)

def symptom(s):
    return s.bad("http://localhost:8080/", "-L", pat="9091")

def fix(s):
    s.http(port=9091); s.wait(9091)


if __name__ == "__main__":
    cli(globals())
