#!/usr/bin/env python3
"""Healthy dual stack localhost."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="ok", target="localhost:3000", url="http://localhost:3000/", user_report="Is everything all right here?")

def setup(s):
    node_http(s, "", 3000); s.wait(3000)

def symptom(s):
    g, ev = s.ok("http://localhost:3000/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
