#!/usr/bin/env python3
"""Hangs up at once."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="closes-immediately", intent="connect", target="127.0.0.1:9100", url="http://127.0.0.1:9100/", user_report="Empty reply from server")

def setup(s):
    s.p = s.app("import socketserver\nclass H(socketserver.BaseRequestHandler):\n def handle(self): pass\nsocketserver.ThreadingTCPServer.allow_reuse_address=True\nsocketserver.ThreadingTCPServer(('127.0.0.1',9100),H).serve_forever()\n"); s.wait(9100)

def symptom(s):
    return s.bad("http://127.0.0.1:9100/", pat="Empty|reset")

def fix(s):
    s.kill(s.p); s.http(port=9100, name="b.py"); s.wait(9100)


if __name__ == "__main__":
    cli(globals())
