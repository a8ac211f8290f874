#!/usr/bin/env python3
"""Healthy one request at a time."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import http.server,time\nclass H(http.server.BaseHTTPRequestHandler):\n def do_GET(self):\n  time.sleep(0.5); self.send_response(200); self.send_header('Content-Length','4'); self.end_headers(); self.wfile.write(b'shop')\nhttp.server.HTTPServer(('127.0.0.1',62893),H).serve_forever()\n"
META = dict(cause="ok", target="127.0.0.1:62893", url="http://127.0.0.1:62893/", user_report="Is everything all right here?")

def setup(s):
    s.app(SRV); s.wait(62893)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:62893/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
