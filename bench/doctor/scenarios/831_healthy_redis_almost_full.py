#!/usr/bin/env python3
"""Healthy redis almost full."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

HOLD = "import socket,time\nk=[socket.create_connection(('127.0.0.1',6379)) for _ in range(20)]\nprint('held',flush=True)\ntime.sleep(99999)\n"
META = dict(cause="ok", target="127.0.0.1:6379", url="redis://127.0.0.1:6379", user_report="Is everything all right here? (busy pool)")

def setup(s):
    s.spawn(["redis-server", "--port", "6379", "--save", "", "--dir", s.dir, "--maxclients", "40"]); s.wait(6379); s.app(HOLD, name="pool.py", log="p.log"); s.until(lambda: "held" in s.log("p.log"), what="clients")

def symptom(s):
    r = s.tcp("127.0.0.1", 6379, send="PING\\r\\n"); return "PONG" not in r, r


if __name__ == "__main__":
    cli(globals())
