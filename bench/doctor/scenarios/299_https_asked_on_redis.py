#!/usr/bin/env python3
"""Https asked on redis."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="protocol-mismatch", accept=["plaintext-expected"], intent="connect", target="https://127.0.0.1:6379", url="https://127.0.0.1:6379/", user_report="secure connection failed")

def setup(s):
    s.spawn(["redis-server", "--port", "6379", "--save", "", "--dir", s.dir], log="redis.log"); s.wait(6379)

def symptom(s):
    return s.bad("https://127.0.0.1:6379/", t=3)

def fix(s):
    globals()["symptom"] = lambda s: ("PONG" not in s.tcp("127.0.0.1", 6379, send="PING\\r\\n"), "redis answers")


if __name__ == "__main__":
    cli(globals())
