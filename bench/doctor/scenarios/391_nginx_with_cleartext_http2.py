#!/usr/bin/env python3
"""Nginx with cleartext http2."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="http2-only", intent="connect", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/",
            user_report="curl: (1) Received HTTP/0.9 when not allowed.")

def setup(s):
    nginx(s, "server { listen 127.0.0.1:8080 http2; location / { return 200 shop; } }"); s.wait(8080)

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:8080/")
    return b and s.ok("http://127.0.0.1:8080/", "--http2-prior-knowledge")[0], ev

def fix(s):
    globals()["symptom"] = lambda s: (not s.ok("http://127.0.0.1:8080/", "--http2-prior-knowledge")[0], "h2c works")


if __name__ == "__main__":
    cli(globals())
