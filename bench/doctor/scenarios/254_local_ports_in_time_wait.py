#!/usr/bin/env python3
"""Local ports in time wait."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli
from scenario_kit import node_http

LOAD = "import socket\nn=0\ntry:\n for i in range(300):\n  s=socket.create_connection(('127.0.0.1',8080),2); s.sendall(b'GET / HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n'); s.recv(999); s.close(); n+=1\nexcept OSError as e: print(n,e)\n"
META = dict(cause="ephemeral-exhausted", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="Cannot assign requested address after the load test")

def setup(s):
    node_http(s, "127.0.0.1", 8080); s.wait(8080); s.sysctl("net.ipv4.tcp_tw_reuse", 0); s.sysctl("net.ipv4.ip_local_port_range", "41000 41059")
    s.ex([PY, "-c", LOAD])

def symptom(s):
    r = s.tcp("127.0.0.1", 8080); return "Cannot assign requested address" in r, r

def fix(s):
    s.sysctl("net.ipv4.ip_local_port_range", "32768 60999")


if __name__ == "__main__":
    cli(globals())
