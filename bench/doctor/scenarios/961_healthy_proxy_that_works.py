#!/usr/bin/env python3
"""Healthy proxy that works."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

PROXY = r'''
import http.server, urllib.request
o = urllib.request.build_opener(urllib.request.ProxyHandler({}))
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        b = o.open(self.path, timeout=5).read()
        self.send_response(200); self.send_header("Via", "1.1 debug-proxy"); self.send_header("Content-Length", str(len(b))); self.end_headers(); self.wfile.write(b)
http.server.ThreadingHTTPServer(("127.0.0.1", 8888), H).serve_forever()
'''
META = dict(cause="ok", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="I use a debugging proxy, everything works")

def setup(s):
    s.http(port=8080); s.wait(8080); s.app(PROXY, name="../proxy.py", log="../p.log"); s.wait(8888); s.client_env = {"http_proxy": "http://127.0.0.1:8888"}

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
