#!/usr/bin/env python3
"""Webpack invalid host header."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import http.server,os\nclass H(http.server.BaseHTTPRequestHandler):\n def do_GET(self):\n  good=os.path.exists('all') or (self.headers.get('Host') or '').startswith('localhost')\n  b=b'app' if good else b'Invalid Host header'\n  self.send_response(200 if good else 403); self.send_header('Content-Length',str(len(b))); self.end_headers(); self.wfile.write(b)\nhttp.server.ThreadingHTTPServer(('0.0.0.0',8080),H).serve_forever()\n"
META = dict(cause="host-header-rejected", intent="connect", target="http://192.168.77.5:8080", url="http://192.168.77.5:8080/", user_report="the page shows only: Invalid Host header")

def setup(s):
    s.lan("192.168.77.5/24"); s.app(SRV); s.wait(8080)

def symptom(s):
    return s.bad("http://192.168.77.5:8080/", pat="Invalid Host")

def fix(s):
    s.write("all", "")


if __name__ == "__main__":
    cli(globals())
