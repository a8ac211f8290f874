#!/usr/bin/env python3
"""Redis configured for an old address."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="address-not-available", accept=["app-crashed"], intent="start", target="10.1.1.1:6379", user_report="redis-server exits")

def setup(s):
    s.start_cmd = ["redis-server", "--port", "6379", "--bind", "10.1.1.1", "--save", "", "--dir", s.dir]
    s.write("app.log", s.ex(s.start_cmd, check=False).stdout)

def symptom(s):
    return s.start("Cannot assign")

def fix(s):
    s.ex(["ip", "addr", "add", "10.1.1.1/32", "dev", "lo"])


if __name__ == "__main__":
    cli(globals())
