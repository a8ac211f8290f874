#!/usr/bin/env python3
"""Redis port zero."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="unix-socket-only", accept=["not-listening"], intent="connect", target="localhost:6379", url="redis://localhost:6379", user_report="Could not connect to Redis at localhost:6379: Connection refused")

def setup(s):
    s.r = s.spawn(["redis-server", "--port", "0", "--unixsocket", s.dir + "/redis.sock", "--save", "", "--dir", s.dir])
    s.until(lambda: os.path.exists(s.dir + "/redis.sock"), what="socket")

def symptom(s):
    r = s.tcp("localhost", 6379); return "refused" in r, r

def fix(s):
    s.ex(["redis-cli", "-s", s.dir + "/redis.sock", "config", "set", "port", "6379"]); s.wait(6379)


if __name__ == "__main__":
    cli(globals())
