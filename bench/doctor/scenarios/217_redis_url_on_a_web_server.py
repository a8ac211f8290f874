#!/usr/bin/env python3
"""Redis url on a web server."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="protocol-mismatch", accept=["wrong-app-answers"], intent="connect", target="redis://127.0.0.1:6380", url="redis://127.0.0.1:6380", user_report="Protocol error, got \"H\" as reply type byte")

def setup(s):
    s.p = s.http(port=6380); s.wait(6380)

def symptom(s):
    r = s.tcp("127.0.0.1", 6380, send="PING\\r\\n"); return "PONG" not in r, r

def fix(s):
    s.kill(s.p); s.spawn(["redis-server", "--port", "6380", "--save", "", "--dir", s.dir]); s.wait(6380)


if __name__ == "__main__":
    cli(globals())
