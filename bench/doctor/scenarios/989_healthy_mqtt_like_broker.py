#!/usr/bin/env python3
"""Healthy mqtt like broker."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import socketserver\nclass H(socketserver.BaseRequestHandler):\n def handle(self):\n  d=self.request.recv(999)\n  if d[:1]==b'\\x10': self.request.sendall(b'\\x20\\x02\\x00\\x00'); self.request.recv(99)\nsocketserver.ThreadingTCPServer.allow_reuse_address=True\nsocketserver.ThreadingTCPServer(('127.0.0.1',1883),H).serve_forever()\n"
META = dict(cause="ok", target="127.0.0.1:1883", url="mqtt://127.0.0.1:1883", user_report="MQTT broker, the sensors are connected")

def setup(s):
    s.app(SRV, name="broker.py"); s.wait(1883)

def symptom(s):
    r = s.tcp("127.0.0.1", 1883, send="\\x10\\x0d\\x00\\x04MQTT\\x04\\x02\\x00\\x3c\\x00\\x01a"); return "RECV b' " not in r, r


if __name__ == "__main__":
    cli(globals())
