#!/usr/bin/env python3
"""Healthy line echo without scheme."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="127.0.0.1:7007", user_report="small TCP echo service, all right?")

def setup(s):
    s.app("import socketserver\nclass H(socketserver.StreamRequestHandler):\n def handle(self):\n  for l in self.rfile: self.wfile.write(l)\nsocketserver.ThreadingTCPServer.allow_reuse_address=True\nsocketserver.ThreadingTCPServer(('127.0.0.1',7007),H).serve_forever()\n"); s.wait(7007)

def symptom(s):
    r = s.tcp("127.0.0.1", 7007, send="hello\\n"); return "hello" not in r, r


if __name__ == "__main__":
    cli(globals())
