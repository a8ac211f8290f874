#!/usr/bin/env python3
"""Nginx 502 unix upstream missing."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="upstream-down", accept=["stale-unix-socket"], intent="connect", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="Bad Gateway")

def setup(s):
    nginx(s, "server { listen 127.0.0.1:8080; location / { proxy_pass http://unix:@/web.sock; } }"); s.wait(8080)

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", pat=" 502")

def fix(s):
    s.spawn(["socat", f"UNIX-LISTEN:{s.dir}/web.sock,fork,mode=666", "TCP:127.0.0.1:3999"]); s.http(port=3999); s.wait(3999)


if __name__ == "__main__":
    cli(globals())
