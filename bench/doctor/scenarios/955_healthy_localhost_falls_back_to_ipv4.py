#!/usr/bin/env python3
"""Healthy localhost falls back to ipv4."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="localhost:5000", url="http://localhost:5000/", user_report="Is everything all right here?")

def setup(s):
    s.http(port=5000); s.wait(5000)

def symptom(s):
    g, ev = s.ok("http://localhost:5000/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
