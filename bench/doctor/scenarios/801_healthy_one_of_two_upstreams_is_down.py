#!/usr/bin/env python3
"""Healthy one of two upstreams is down."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx, node_http

META = dict(cause="ok", target="http://localhost:8080", url="http://localhost:8080/", user_report="one node of two is in maintenance")

def setup(s):
    node_http(s, "127.0.0.1", 9102, name="../app/server.js", log="../app2.log"); s.wait(9102)
    nginx(s, "upstream app { server 127.0.0.1:9101 max_fails=1 fail_timeout=2s; server 127.0.0.1:9102; } server { listen 127.0.0.1:8080; location / { proxy_pass http://app; } }"); s.wait(8080)
    for _ in range(3):
        s.curl("http://127.0.0.1:8080/")

def symptom(s):
    g, ev = s.ok("http://localhost:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
