#!/usr/bin/env python3
"""Udp client but tcp service."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

PROBE = "import socket,sys\ns=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); s.settimeout(1); s.connect(('127.0.0.1',9514))\ntry:\n s.send(b'ping'); print('GOT',s.recv(99))\nexcept OSError as e: print(type(e).__name__)\n"
META = dict(cause="udp-not-tcp", intent="connect", target="udp://127.0.0.1:9514", user_report="My log sender (UDP) gets ECONNREFUSED, the collector is running on 9514")

def setup(s):
    s.app("import socketserver\nclass H(socketserver.StreamRequestHandler):\n def handle(self):\n  for l in self.rfile: self.wfile.write(l)\nsocketserver.ThreadingTCPServer.allow_reuse_address=True\nsocketserver.ThreadingTCPServer(('127.0.0.1',9514),H).serve_forever()\n", name="collector.py"); s.wait(9514)

def symptom(s):
    r = s.ex([PY, "-c", PROBE]).stdout
    return "GOT" not in r, r

def fix(s):
    s.app("import socket\ns=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); s.bind(('127.0.0.1',9514))\nwhile True:\n d,a=s.recvfrom(2000); s.sendto(d,a)\n", name="udp.py"); s.wait(9514, udp=True)


if __name__ == "__main__":
    cli(globals())
