#!/usr/bin/env python3
"""Healthy stale files beside a running app."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

META = dict(cause="ok", target="127.0.0.1:62893", url="http://127.0.0.1:62893/", user_report="Is everything all right here? (after a crash last week)")

def setup(s):
    s.write("tmp/pids/server.pid", "999999\n"); s.ex([PY, "-c", "import socket; socket.socket(socket.AF_UNIX).bind('old.sock')"]); s.write("app.log", "OSError: [Errno 98] Address already in use\n")
    s.http(port=62893); s.wait(62893)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:62893/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
