#!/usr/bin/env python3
"""Healthy redis url with database."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="redis://localhost:6379/0", user_report="just checking")

def setup(s):
    s.spawn(["redis-server", "--port", "6379", "--bind", "127.0.0.1", "-::1", "--save", ""]); s.wait(6379)

def symptom(s):
    r = s.ex(["redis-cli", "-h", "localhost", "ping"], check=False); return "PONG" not in r.stdout, r.stdout + r.stderr


if __name__ == "__main__":
    cli(globals())
