#!/usr/bin/env python3
"""Redis is loading."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import os,socketserver\nclass H(socketserver.StreamRequestHandler):\n def handle(self):\n  for l in self.rfile:\n   if l[:1] in b'*$': continue\n   self.wfile.write(b'+PONG\\r\\n' if os.path.exists('loaded') else b'-LOADING Redis is loading the dataset in memory\\r\\n')\nsocketserver.ThreadingTCPServer.allow_reuse_address=True\nprint('* Server initialized',flush=True)\nsocketserver.ThreadingTCPServer(('127.0.0.1',6379),H).serve_forever()\n"
META = dict(cause="still-starting", intent="connect", target="127.0.0.1:6379", url="redis://127.0.0.1:6379", user_report="LOADING Redis is loading the dataset in memory")

def setup(s):
    s.app(SRV, name="kv.py"); s.wait(6379)

def symptom(s):
    r = s.tcp("127.0.0.1", 6379, send="PING\\r\\n"); return "LOADING" in r, r

def fix(s):
    s.write("loaded", "")


if __name__ == "__main__":
    cli(globals())
