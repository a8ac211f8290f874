#!/usr/bin/env python3
"""Healthy redirects to another local port."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="ok", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="Is everything all right here?")

def setup(s):
    nginx(s, "server { listen 127.0.0.1:8080; return 301 http://127.0.0.1:3000$request_uri; }"); s.wait(8080); s.http(port=3000); s.wait(3000)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/", "-L"); return not g, ev


if __name__ == "__main__":
    cli(globals())
