#!/usr/bin/env python3
"""Healthy api with json 404 at the root."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import http.server\nclass H(http.server.BaseHTTPRequestHandler):\n def do_GET(self):\n  ok=self.path=='/api'; b=b'{\"items\":[]}' if ok else b'{\"detail\":\"Not Found\"}'\n  self.send_response(200 if ok else 404); self.send_header('Content-Type','application/json'); self.send_header('Content-Length',str(len(b))); self.end_headers(); self.wfile.write(b)\nhttp.server.ThreadingHTTPServer(('127.0.0.1',8000),H).serve_forever()\n"
META = dict(cause="ok", target="127.0.0.1:8000", url="http://127.0.0.1:8000/api", user_report="Is everything all right here?")

def setup(s):
    s.app(SRV); s.wait(8000)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8000/api"); return not g, ev


if __name__ == "__main__":
    cli(globals())
