#!/usr/bin/env python3
"""Healthy one server on two addresses."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="ok", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="Is everything all right here?")

def setup(s):
    s.lan("192.168.77.5/24"); nginx(s, "server { listen 127.0.0.1:8080; listen 192.168.77.5:8080; listen [::1]:8080; return 200 ok; }"); s.wait(8080)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
