#!/usr/bin/env python3
"""Nginx denies the address."""

# mypy: ignore-errors

import os
import signal
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="access-rule-denied", intent="connect", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="403 Forbidden. error.log: access forbidden by rule")

def setup(s):
    run(s, "allow 10.0.0.0/8; deny all;"); s.curl("http://127.0.0.1:8080/")

def run(s, rule):
    s.p = nginx(s, "server { listen 127.0.0.1:8080; location / { X root @; try_files /x =204; } }".replace("X", rule)); s.wait(8080)

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", pat=" 403")

def fix(s):
    s.kill(s.p, signal.SIGTERM); s.p.wait(5); run(s, "")


if __name__ == "__main__":
    cli(globals())
