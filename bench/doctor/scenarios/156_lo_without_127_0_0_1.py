#!/usr/bin/env python3
"""Lo without 127 0 0 1."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="loopback-address-missing", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="Network is unreachable - for 127.0.0.1?!")

def setup(s):
    s.http(host="0.0.0.0", port=8080); s.wait(8080); s.ex(["ip", "addr", "del", "127.0.0.1/8", "dev", "lo"])

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", t=2)

def fix(s):
    s.ex(["ip", "addr", "add", "127.0.0.1/8", "dev", "lo"])


if __name__ == "__main__":
    cli(globals())
