#!/usr/bin/env python3
"""Redis bound to bridge address."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="bound-to-other-address", intent="connect", target="127.0.0.1:6379", url="redis://127.0.0.1:6379", user_report="redis refused")

def setup(s):
    s.lan("172.17.0.1/16", dev="docker0")
    s.spawn(["redis-server", "--port", "6379", "--bind", "172.17.0.1", "--save", "", "--dir", s.dir]); s.wait(6379)

def symptom(s):
    r = s.tcp("127.0.0.1", 6379); return "refused" in r, r

def fix(s):
    s.ex(["redis-cli", "-h", "172.17.0.1", "config", "set", "bind", "127.0.0.1 172.17.0.1"], check=False)
    s.spawn(["redis-server", "--port", "6379", "--bind", "127.0.0.1", "--save", "", "--dir", s.dir]); time.sleep(0.7)


if __name__ == "__main__":
    cli(globals())
