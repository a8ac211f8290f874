#!/usr/bin/env python3
"""Redirects to itself."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import http.server,os\nclass H(http.server.BaseHTTPRequestHandler):\n def do_GET(self):\n  ok=os.path.exists('ok'); self.send_response(200 if ok else 302)\n  if not ok: self.send_header('Location',self.path)\n  self.send_header('Content-Length','0'); self.end_headers()\nhttp.server.ThreadingHTTPServer(('127.0.0.1',8000),H).serve_forever()\n"
META = dict(cause="redirect-to-dead-target", intent="connect", target="http://127.0.0.1:8000", url="http://127.0.0.1:8000/", user_report="ERR_TOO_MANY_REDIRECTS")

def setup(s):
    s.app(SRV); s.wait(8000)

def symptom(s):
    return s.bad("http://127.0.0.1:8000/", "-L", "--max-redirs", "12")

def fix(s):
    s.write("ok", "")


if __name__ == "__main__":
    cli(globals())
