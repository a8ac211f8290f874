#!/usr/bin/env python3
"""Answer lacks the cors header."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, os
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        b = b'{"items": []}'
        self.send_response(200); self.send_header("Content-Type", "application/json"); self.send_header("Content-Length", str(len(b)))
        if os.path.exists("cors"): self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers(); self.wfile.write(b)
http.server.ThreadingHTTPServer(("127.0.0.1", 4000), H).serve_forever()
'''
META = dict(cause="cors-blocked", intent="connect", target="127.0.0.1:4000", url="http://127.0.0.1:4000/api",
            user_report="Access to fetch at 'http://127.0.0.1:4000/api' from origin 'http://localhost:5173' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present.")

def setup(s):
    s.app(SRV); s.wait(4000)

def symptom(s):
    out = s.curl("http://127.0.0.1:4000/api", "-H", "Origin: http://localhost:5173")[1]
    return "200" in out and "Access-Control" not in out, out[:200]

def fix(s):
    s.write("cors", "")


if __name__ == "__main__":
    cli(globals())
