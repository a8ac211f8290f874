#!/usr/bin/env python3
"""Healthy nginx in front of an app."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="ok", target="127.0.0.1:62893", url="http://127.0.0.1:62893/", user_report="Is everything all right here?")

def setup(s):
    s.http(port=3001); s.wait(3001); nginx(s, "server { listen 127.0.0.1:62893; location / { proxy_pass http://127.0.0.1:3001; } }", log="ng.log"); s.wait(62893)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:62893/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
