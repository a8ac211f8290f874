#!/usr/bin/env python3
"""Healthy with noisy log."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, sys, traceback
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        try: open("/nonexistent/cache")
        except OSError: traceback.print_exc()
        print("WARNING: connect ECONNREFUSED 127.0.0.1:6379, cache disabled; 502 from metrics; No space left on device (ignored)", file=sys.stderr, flush=True)
        self.send_response(200); self.send_header("Content-Length", "2"); self.end_headers(); self.wfile.write(b"ok")
http.server.ThreadingHTTPServer(("127.0.0.1", 8080), H).serve_forever()
'''
META = dict(cause="ok", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="the log is noisy, the page is fine")

def setup(s):
    s.app(SRV); s.wait(8080); s.curl("http://127.0.0.1:8080/")

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
