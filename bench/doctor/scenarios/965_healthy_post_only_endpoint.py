#!/usr/bin/env python3
"""Healthy post only endpoint."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import http.server\nclass H(http.server.BaseHTTPRequestHandler):\n def a(self,n):\n  self.send_response(n); self.send_header('Allow','POST'); self.send_header('Content-Length','0'); self.end_headers()\n def do_GET(self): self.a(405)\n def do_HEAD(self): self.a(405)\n def do_POST(self): self.a(200)\nhttp.server.ThreadingHTTPServer(('127.0.0.1',8080),H).serve_forever()\n"
META = dict(cause="ok", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="JSON-RPC server, POST only")

def setup(s):
    s.app(SRV); s.wait(8080)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/", "-X", "POST"); return not g, ev


if __name__ == "__main__":
    cli(globals())
