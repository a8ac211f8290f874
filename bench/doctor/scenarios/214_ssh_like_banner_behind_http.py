#!/usr/bin/env python3
"""Ssh like banner behind http."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="protocol-mismatch", intent="connect", target="http://127.0.0.1:2222", url="http://127.0.0.1:2222/", user_report="Received HTTP/0.9 when not allowed")

def setup(s):
    s.app("import socketserver\nclass H(socketserver.BaseRequestHandler):\n def handle(self): self.request.sendall(b'SSH-2.0-OpenSSH_9.2p1 Debian-2\\r\\n'); self.request.recv(999); self.request.sendall(b'Invalid SSH identification string.\\r\\n')\nsocketserver.ThreadingTCPServer.allow_reuse_address=True\nsocketserver.ThreadingTCPServer(('127.0.0.1',2222),H).serve_forever()\n", name="gitd.py"); s.wait(2222)

def symptom(s):
    return s.bad("http://127.0.0.1:2222/")

def fix(s):
    globals()["symptom"] = lambda s: ("SSH-2.0" not in s.tcp("127.0.0.1", 2222, send="SSH-2.0-x\\r\\n"), "ssh answers")


if __name__ == "__main__":
    cli(globals())
