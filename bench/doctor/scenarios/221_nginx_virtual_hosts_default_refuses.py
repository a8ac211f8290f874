#!/usr/bin/env python3
"""Nginx virtual hosts default refuses."""

# mypy: ignore-errors

import os
import signal
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="host-header-rejected", accept=["closes-immediately"], intent="connect", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="421 Misdirected Request, in production it works")

def setup(s):
    s.x = "server { listen 127.0.0.1:8080 default_server; server_name _; return 421; } server { listen 127.0.0.1:8080; server_name shop.test X; return 200 shop; }"
    s.p = nginx(s, s.x.replace("X", "")); s.wait(8080)

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", pat=" 421")

def fix(s):
    s.kill(s.p, signal.SIGTERM); s.p.wait(5); nginx(s, s.x.replace("X", "127.0.0.1")); s.wait(8080)


if __name__ == "__main__":
    cli(globals())
