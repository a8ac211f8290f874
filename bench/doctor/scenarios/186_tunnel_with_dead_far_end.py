#!/usr/bin/env python3
"""Tunnel with dead far end."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="upstream-down", accept=["closes-immediately", "published-port-wrong"], intent="connect", target="127.0.0.1:5433", url="postgresql://shop@127.0.0.1:5433/shop",
            user_report="server closed the connection unexpectedly - through my tunnel")

def setup(s):
    s.spawn(["socat", "TCP-LISTEN:5433,bind=127.0.0.1,fork,reuseaddr", "TCP:127.0.0.1:15432"], log="../tunnel.log"); s.wait(5433)

def symptom(s):
    r = s.tcp("127.0.0.1", 5433, send="\\x00\\x00\\x00\\x08\\x04\\xd2\\x16\\x2f"); return "RECV b'N'" not in r, r

def fix(s):
    s.app("import socketserver\nclass H(socketserver.BaseRequestHandler):\n def handle(self): self.request.recv(99); self.request.sendall(b'N')\nsocketserver.ThreadingTCPServer.allow_reuse_address=True\nsocketserver.ThreadingTCPServer(('127.0.0.1',15432),H).serve_forever()\n", name="../db.py"); s.wait(15432)


if __name__ == "__main__":
    cli(globals())
