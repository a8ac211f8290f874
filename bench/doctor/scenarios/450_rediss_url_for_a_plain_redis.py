#!/usr/bin/env python3
"""Rediss url for a plain redis."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="plaintext-expected", intent="connect", target="127.0.0.1:6379", url="rediss://127.0.0.1:6379",
            user_report="SSL: WRONG_VERSION_NUMBER from redis-py with rediss://")

def setup(s):
    s.spawn(["redis-server", "--port", "6379", "--save", "", "--dir", s.dir]); s.wait(6379)

def symptom(s):
    r = s.ex("echo PING | timeout 3 openssl s_client -connect 127.0.0.1:6379", check=False); return r.returncode != 0, r.stderr[:200]

def fix(s):
    globals()["symptom"] = lambda s: ("PONG" not in s.tcp("127.0.0.1", 6379, send="PING\\r\\n"), "plain redis works")


if __name__ == "__main__":
    cli(globals())
