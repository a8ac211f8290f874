#!/usr/bin/env python3
"""Dev variant upstream of two levels."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx, node_http

META = dict(cause="upstream-down", intent="connect", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="bad gateway")

def setup(s):
    nginx(s, "server { listen 127.0.0.1:8080; location / { proxy_pass http://127.0.0.1:8081; } } server { listen 127.0.0.1:8081; location / { proxy_pass http://127.0.0.1:8082; } }"); s.wait(8081)

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", pat=" 502")

def fix(s):
    node_http(s, "127.0.0.1", 8082); s.wait(8082)


if __name__ == "__main__":
    cli(globals())
