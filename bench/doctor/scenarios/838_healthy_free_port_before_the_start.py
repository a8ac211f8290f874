#!/usr/bin/env python3
"""Healthy free port before the start."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="ok", intent="start", target="127.0.0.1:62893", user_report="Can I start my app here?")

def setup(s):
    s.write("app.py", HTTP_APP); s.start_cmd = [PY, s.dir + "/app.py", "127.0.0.1", "62893", "shop"]

def symptom(s):
    return s.start()


if __name__ == "__main__":
    cli(globals())
