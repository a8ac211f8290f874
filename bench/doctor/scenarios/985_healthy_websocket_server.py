#!/usr/bin/env python3
"""Healthy websocket server."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "require('http').createServer((q,r)=>{ r.writeHead(426,{'Content-Type':'text/plain'}); r.end('Upgrade Required'); }).on('upgrade',(q,k)=>{ k.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\n\\r\\n'); k.end(); }).listen(8765,'127.0.0.1');"
META = dict(cause="ok", target="ws://127.0.0.1:8765", url="ws://127.0.0.1:8765/", user_report="websocket server, all right?")

def setup(s):
    node(s, SRV); s.wait(8765)

def symptom(s):
    r = s.tcp("127.0.0.1", 8765, send="GET / HTTP/1.1\\r\\nHost: x\\r\\nConnection: Upgrade\\r\\nUpgrade: websocket\\r\\nSec-WebSocket-Version: 13\\r\\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\\r\\n\\r\\n"); return "101" not in r, r


if __name__ == "__main__":
    cli(globals())
