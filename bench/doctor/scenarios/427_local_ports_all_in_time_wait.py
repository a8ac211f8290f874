#!/usr/bin/env python3
"""Local ports all in time wait."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

BURN = "import socket\nfor i in range(40):\n try:\n  s=socket.create_connection(('127.0.0.1',62893)); s.sendall(b'GET / HTTP/1.0\\r\\n\\r\\n'); s.shutdown(1); s.recv(999); s.close()\n except OSError as e: print(e); break\n"
META = dict(cause="ephemeral-exhausted", accept=["port-exhaustion"], intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="Cannot assign requested address in the benchmark, only for a minute.")

def setup(s):
    s.sysctl("net.ipv4.tcp_tw_reuse", 0); s.sysctl("net.ipv4.ip_local_port_range", "50000 50015"); s.http(port=62893); s.wait(62893); s.ex([PY, "-c", BURN])

def symptom(s):
    r = s.tcp("127.0.0.1", 62893)
    return "Cannot assign requested address" in r, r

def fix(s):
    s.sysctl("net.ipv4.ip_local_port_range", "32768 60999")


if __name__ == "__main__":
    cli(globals())
