#!/usr/bin/env python3
"""Healthy redis with password."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="127.0.0.1:6379", url="redis://:secret@127.0.0.1:6379", user_report="Is everything all right here? (password set)")

def setup(s):
    s.spawn(["redis-server", "--port", "6379", "--save", "", "--dir", s.dir, "--requirepass", "secret"], log="redis.log"); s.wait(6379)

def symptom(s):
    r = s.tcp("127.0.0.1", 6379, send="AUTH secret\\r\\nPING\\r\\n"); return "OK" not in r, r


if __name__ == "__main__":
    cli(globals())
