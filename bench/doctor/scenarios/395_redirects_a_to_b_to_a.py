#!/usr/bin/env python3
"""Redirects a to b to a."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, os
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if os.path.exists("fixed"): self.send_response(200); self.send_header("Content-Length", "4"); self.end_headers(); self.wfile.write(b"shop"); return
        self.send_response(302); self.send_header("Location", "/b" if self.path == "/a" else "/a"); self.send_header("Content-Length", "0"); self.end_headers()
http.server.ThreadingHTTPServer(("127.0.0.1", 62893), H).serve_forever()
'''
META = dict(cause="redirect-to-dead-target", accept=["redirect-loop"], intent="connect", target="http://127.0.0.1:62893", url="http://127.0.0.1:62893/a",
            user_report="ERR_TOO_MANY_REDIRECTS")

def setup(s):
    s.app(SRV); s.wait(62893)

def symptom(s):
    rc, out = s.curl("http://127.0.0.1:62893/a", "-L", "--max-redirs", "10")
    return rc == 47, out[-60:]

def fix(s):
    s.write("fixed", "")


if __name__ == "__main__":
    cli(globals())
