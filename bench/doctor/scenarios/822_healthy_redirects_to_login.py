#!/usr/bin/env python3
"""Healthy redirects to login."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import http.server\nclass H(http.server.BaseHTTPRequestHandler):\n def do_GET(self):\n  if self.path=='/': self.send_response(302); self.send_header('Location','/login?next=/'); self.send_header('Content-Length','0'); self.end_headers(); return\n  self.send_response(200); self.send_header('Content-Length','5'); self.end_headers(); self.wfile.write(b'login')\nhttp.server.ThreadingHTTPServer(('127.0.0.1',62893),H).serve_forever()\n"
META = dict(cause="ok", target="127.0.0.1:62893", url="http://127.0.0.1:62893/", user_report="Is everything all right here?")

def setup(s):
    s.app(SRV); s.wait(62893)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:62893/", "-L"); return not g, ev


if __name__ == "__main__":
    cli(globals())
