#!/usr/bin/env python3
"""Tunnel to a dead redis."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="upstream-down", accept=["closes-immediately"], intent="connect", target="127.0.0.1:6380", url="redis://127.0.0.1:6380",
            user_report="Error: Server closed the connection. The tunnel is open.")

def setup(s):
    s.spawn(["socat", "TCP-LISTEN:6380,bind=127.0.0.1,fork,reuseaddr", "TCP:127.0.0.1:6379"], log="tunnel.log"); s.wait(6380)

def symptom(s):
    r = s.tcp("127.0.0.1", 6380, send="PING\\r\\n")
    return "PONG" not in r, r

def fix(s):
    s.spawn(["redis-server", "--port", "6379", "--save", "", "--dir", s.dir]); s.wait(6379)


if __name__ == "__main__":
    cli(globals())
