#!/usr/bin/env python3
"""Healthy busy machine."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SPIN = "while True: pass\n"
META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="a build runs, the page still answers")

def setup(s):
    s.http(port=8080); s.wait(8080); s.app(SPIN, name="../build.py", log="../build.log")

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
