#!/usr/bin/env python3
"""Tls client on plain redis."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

CLIENT = "import socket,ssl\nc=ssl._create_unverified_context()\ntry:\n c.wrap_socket(socket.create_connection(('127.0.0.1',6379),3)); print('TLS fine')\nexcept OSError as e: print('FAILED',e)\n"
META = dict(cause="plaintext-expected", accept=["protocol-mismatch"], intent="connect", target="rediss://127.0.0.1:6379", url="rediss://127.0.0.1:6379", user_report="SSL: WRONG_VERSION_NUMBER / connection closed from my redis client (rediss://)")

def setup(s):
    s.spawn(["redis-server", "--port", "6379", "--save", "", "--dir", s.dir], log="redis.log"); s.wait(6379)

def symptom(s):
    out = s.ex([PY, "-c", CLIENT]).stdout; return "FAILED" in out, out

def fix(s):
    globals()["symptom"] = lambda s: ("PONG" not in s.tcp("127.0.0.1", 6379, send="PING\\r\\n"), "plain redis works")


if __name__ == "__main__":
    cli(globals())
