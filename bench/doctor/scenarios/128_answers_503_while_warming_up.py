#!/usr/bin/env python3
"""Answers 503 while warming up."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, os
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        up = os.path.exists("warm"); b = b"ok" if up else b'{"status":503,"error":"search engine is starting up, please retry"}'
        self.send_response(200 if up else 503)
        if not up: self.send_header("Retry-After", "10")
        self.send_header("Content-Length", str(len(b))); self.end_headers(); self.wfile.write(b)
http.server.ThreadingHTTPServer(("127.0.0.1", 9200), H).serve_forever()
'''
META = dict(cause="still-starting", accept=["upstream-down"], intent="connect", target="http://127.0.0.1:9200", url="http://127.0.0.1:9200/", user_report="503 Service Unavailable right after the start")

def setup(s):
    s.app(SRV); s.wait(9200)

def symptom(s):
    return s.bad("http://127.0.0.1:9200/", pat=" 503")

def fix(s):
    s.write("warm", "")


if __name__ == "__main__":
    cli(globals())
