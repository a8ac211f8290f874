#!/usr/bin/env python3
"""Login lives on a port that is down."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, os
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(302); self.send_header("Location", open("login_url").read().strip()); self.send_header("Content-Length", "0"); self.end_headers()
http.server.ThreadingHTTPServer(("127.0.0.1", 3000), H).serve_forever()
'''
META = dict(cause="redirect-to-dead-target", intent="connect", target="http://localhost:3000", url="http://localhost:3000/",
            user_report="It jumps to localhost:8081/auth and says refused.")

def setup(s):
    s.write("login_url", "http://localhost:8081/auth"); s.app(SRV); s.wait(3000)

def symptom(s):
    return s.bad("http://localhost:3000/", "-L", pat="8081")

def fix(s):
    s.http(port=8081, name="auth.py"); s.wait(8081)


if __name__ == "__main__":
    cli(globals())
