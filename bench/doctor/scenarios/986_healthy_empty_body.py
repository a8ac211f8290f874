#!/usr/bin/env python3
"""Healthy empty body."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/healthz", user_report="the health check returns nothing, that is intended")

def setup(s):
    nginx(s, "server { listen 127.0.0.1:8080; location / { root @; try_files /x =204; } }"); s.wait(8080)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/healthz"); return not g, ev


if __name__ == "__main__":
    cli(globals())
