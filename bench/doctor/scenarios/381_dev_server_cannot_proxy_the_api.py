#!/usr/bin/env python3
"""Dev server cannot proxy the api."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, urllib.request
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        try: code, b = 200, urllib.request.urlopen("http://127.0.0.1:3001" + self.path, timeout=3).read()
        except OSError as e: code, b = 504, b"Error occurred while trying to proxy: localhost:8080" + self.path.encode(); print("[HPM] Error occurred while proxying request to http://127.0.0.1:3001 [ECONNREFUSED]", flush=True)
        self.send_response(code); self.send_header("Content-Length", str(len(b))); self.end_headers(); self.wfile.write(b)
http.server.ThreadingHTTPServer(("127.0.0.1", 8080), H).serve_forever()
'''
META = dict(cause="upstream-down", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/api/items",
            user_report="Error occurred while trying to proxy: localhost:8080/api/items (504)")

def setup(s):
    s.app(SRV, name="devserver.py"); s.wait(8080)

def symptom(s):
    return s.bad("http://127.0.0.1:8080/api/items", pat="504")

def fix(s):
    s.http(port=3001, name="api.py"); s.wait(3001)


if __name__ == "__main__":
    cli(globals())
