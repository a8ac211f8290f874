#!/usr/bin/env python3
"""Nginx 504 upstream suspended."""

# mypy: ignore-errors

import os
import signal
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="upstream-down", accept=["process-stopped", "no-response"], intent="connect", target="http://localhost:8080", url="http://localhost:8080/", user_report="504 Gateway Time-out")

def setup(s):
    s.p = s.http(port=3001, name="../api/a.py", log="../api.log"); s.wait(3001)
    nginx(s, "server { listen 127.0.0.1:8080; location / { proxy_read_timeout 1s; proxy_pass http://127.0.0.1:3001; } }"); s.wait(8080)
    os.kill(s.p.pid, signal.SIGSTOP)

def symptom(s):
    return s.bad("http://localhost:8080/", pat=" 504")

def fix(s):
    os.kill(s.p.pid, signal.SIGCONT)


if __name__ == "__main__":
    cli(globals())
