#!/usr/bin/env python3
"""Answers 503 while the model loads."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, os
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        ok = os.path.exists("go"); b = b'{"status":"ok"}' if ok else b'{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}'
        self.send_response(200 if ok else 503); self.send_header("Content-Type", "application/json"); self.send_header("Content-Length", str(len(b))); self.end_headers(); self.wfile.write(b)
print("loading model ... 12 %", flush=True)
http.server.ThreadingHTTPServer(("127.0.0.1", 8080), H).serve_forever()
'''
META = dict(cause="still-starting", intent="connect", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/health",
            user_report="503 from 127.0.0.1:8080/health.")

def setup(s):
    s.app(SRV); s.wait(8080)

def symptom(s):
    return s.bad("http://127.0.0.1:8080/health", pat="503")

def fix(s):
    s.write("go", "")


if __name__ == "__main__":
    cli(globals())
