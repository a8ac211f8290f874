#!/usr/bin/env python3
"""Healthy websocket only."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = r'''
const http = require('http'), crypto = require('crypto');
const s = http.createServer((q, r) => { r.writeHead(426, { Upgrade: 'websocket', Connection: 'Upgrade', 'Content-Type': 'text/plain' }); r.end('Upgrade Required'); });
s.on('upgrade', (q, k) => k.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ' + crypto.createHash('sha1').update(q.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11').digest('base64') + '\r\n\r\n'));
s.listen(8081, '127.0.0.1');
'''
META = dict(cause="ok", target="ws://localhost:8081/feed", user_report="feed server, clients are connected")

def setup(s):
    node(s, SRV, name="feed.js"); s.wait(8081)

def symptom(s):
    r = s.tcp("127.0.0.1", 8081, send="GET /feed HTTP/1.1\\r\\nHost: localhost:8081\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\nSec-WebSocket-Version: 13\\r\\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\\r\\n\\r\\n"); return " 101 " not in r, r


if __name__ == "__main__":
    cli(globals())
