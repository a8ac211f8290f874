#!/usr/bin/env python3
"""Healthy time waits on both sides."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli
from scenario_kit import node_http

META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="after 600 requests")

def setup(s):
    node_http(s, "127.0.0.1", 8080); s.wait(8080); s.http(port=8081); s.wait(8081)
    s.ex([PY, "-c", "import socket\nfor i in range(600):\n s=socket.create_connection(('127.0.0.1',8080+i%2)); s.sendall(b'GET / HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n'); s.recv(999); s.close()"])

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
