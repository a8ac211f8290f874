#!/usr/bin/env python3
"""Healthy tcp service that listens silently."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="tcp://127.0.0.1:9514", url="tcp://127.0.0.1:9514", user_report="log collector: takes lines, never answers. All right?")

def setup(s):
    s.app("import socketserver\nclass H(socketserver.StreamRequestHandler):\n def handle(self):\n  for l in self.rfile: open('lines','ab').write(l)\nsocketserver.ThreadingTCPServer.allow_reuse_address=True\nsocketserver.ThreadingTCPServer(('127.0.0.1',9514),H).serve_forever()\n", name="collector.py"); s.wait(9514)

def symptom(s):
    r = s.tcp("127.0.0.1", 9514); return "CONNECTED" not in r, r


if __name__ == "__main__":
    cli(globals())
