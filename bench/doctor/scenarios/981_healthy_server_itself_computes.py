#!/usr/bin/env python3
"""Healthy server itself computes."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, threading
def work():
    while True: sum(range(10000))
threading.Thread(target=work, daemon=True).start()
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.send_header("Content-Length", "2"); self.end_headers(); self.wfile.write(b"ok")
http.server.ThreadingHTTPServer(("127.0.0.1", 8080), H).serve_forever()
'''
META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="Is everything all right here?")

def setup(s):
    s.app(SRV); s.wait(8080)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
