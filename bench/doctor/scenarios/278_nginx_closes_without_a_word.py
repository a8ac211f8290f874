#!/usr/bin/env python3
"""Nginx closes without a word."""

# mypy: ignore-errors

import os
import signal
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="closes-immediately", accept=["host-header-rejected"], intent="connect", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="ERR_EMPTY_RESPONSE")

def setup(s):
    s.p = nginx(s, "server { listen 127.0.0.1:8080; return 444; }"); s.wait(8080)

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", pat="Empty")

def fix(s):
    s.kill(s.p, signal.SIGTERM); s.p.wait(5); nginx(s, "server { listen 127.0.0.1:8080; return 200 ok; }"); s.wait(8080)


if __name__ == "__main__":
    cli(globals())
