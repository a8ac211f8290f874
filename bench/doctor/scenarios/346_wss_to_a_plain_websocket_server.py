#!/usr/bin/env python3
"""Wss to a plain websocket server."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = r'''
const http = require('http'), crypto = require('crypto');
const s = http.createServer((q, r) => r.end('chat server\n'));
s.on('upgrade', (q, k) => k.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ' + crypto.createHash('sha1').update(q.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11').digest('base64') + '\r\n\r\n'));
s.listen(8081, '127.0.0.1', () => console.log('chat on ws://localhost:8081'));
'''
META = dict(cause="plaintext-expected", intent="connect", target="wss://localhost:8081/chat", user_report="WebSocket connection to 'wss://localhost:8081/chat' failed")

def setup(s):
    node(s, SRV, name="chat.js"); s.wait(8081); s.u = "https://localhost:8081/chat"

def symptom(s):
    return s.bad(s.u)

def fix(s):
    s.u = "http://localhost:8081/chat"


if __name__ == "__main__":
    cli(globals())
