#!/usr/bin/env python3
"""Nginx cookie too large."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="header-too-large", intent="connect", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="400 Bad Request - Request Header Or Cookie Too Large")

def setup(s):
    nginx(s, "server { listen 127.0.0.1:8080; location / { root @; try_files /x =204; } }"); s.wait(8080); s.cookie = "Cookie: a=" + "x" * 9000

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", "-H", s.cookie, pat="Too Large")

def fix(s):
    s.cookie = "Cookie: a=x"


if __name__ == "__main__":
    cli(globals())
