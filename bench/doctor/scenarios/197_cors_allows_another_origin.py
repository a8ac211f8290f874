#!/usr/bin/env python3
"""Cors allows another origin."""

# mypy: ignore-errors

import os
import re
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, os
class H(http.server.BaseHTTPRequestHandler):
    def head(self, n):
        self.send_response(n); self.send_header("Access-Control-Allow-Origin", open("origin").read()); self.send_header("Content-Length", "2"); self.end_headers(); self.wfile.write(b"{}")
    def do_GET(self): self.head(200)
    def do_OPTIONS(self): self.head(200)
http.server.ThreadingHTTPServer(("127.0.0.1", 8000), H).serve_forever()
'''
META = dict(cause="cors-blocked", intent="connect", target="http://127.0.0.1:8000/", url="http://127.0.0.1:8000/",
            user_report="CORS error: The 'Access-Control-Allow-Origin' header has a value 'https://shop.example.com' that is not equal to the supplied origin 'http://localhost:3000'")

def setup(s):
    s.write("origin", "https://shop.example.com"); s.app(SRV); s.wait(8000)

def symptom(s):
    rc, out = s.curl("http://127.0.0.1:8000/", "-H", "Origin: http://localhost:3000")
    m = re.search(r"allow-origin: (\S+)", out, re.I)
    return rc == 0 and m.group(1) not in ("*", "http://localhost:3000"), out

def fix(s):
    s.write("origin", "http://localhost:3000")


if __name__ == "__main__":
    cli(globals())
