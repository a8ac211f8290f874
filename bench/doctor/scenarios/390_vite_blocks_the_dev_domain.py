#!/usr/bin/env python3
"""Vite blocks the dev domain."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

SRV = r'''
import http.server, os
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        h = self.headers.get("Host", "").split(":")[0]
        ok = h in ("localhost", "127.0.0.1") or os.path.exists("allow")
        b = b"<div id=app></div>" if ok else f'Blocked request. This host ("{h}") is not allowed.\nTo allow this host, add "{h}" to `server.allowedHosts` in vite.config.js.'.encode()
        self.send_response(200 if ok else 403); self.send_header("Content-Length", str(len(b))); self.end_headers(); self.wfile.write(b)
http.server.ThreadingHTTPServer(("127.0.0.1", 5173), H).serve_forever()
'''
META = dict(cause="host-header-rejected", intent="connect", target="http://shop.test:5173", url="http://shop.test:5173/",
            user_report="Blocked request. This host is not allowed.")

def setup(s):
    s.etc("hosts", HOSTS + "127.0.0.1 shop.test\n"); s.app(SRV, name="vite.py"); s.wait(5173)

def symptom(s):
    b, ev = s.bad("http://shop.test:5173/", pat="403")
    return b and s.ok("http://localhost:5173/")[0], ev

def fix(s):
    s.write("allow", "")


if __name__ == "__main__":
    cli(globals())
