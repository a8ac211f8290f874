#!/usr/bin/env python3
"""Corporate proxy answers 403."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

PROXY = r'''
import http.server
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        b = b"<html><title>Access denied</title>Blocked by company policy</html>"
        self.send_response(403); self.send_header("Via", "1.1 gateway.corp (squid/5.7)"); self.send_header("Content-Length", str(len(b))); self.end_headers(); self.wfile.write(b)
http.server.ThreadingHTTPServer(("127.0.0.1", 3128), H).serve_forever()
'''
META = dict(cause="proxy-env", intent="connect", target="http://localhost:8080", url="http://localhost:8080/", user_report="403 Access denied, blocked by company policy - on localhost!")

def setup(s):
    s.http(port=8080); s.wait(8080); s.app(PROXY, name="../proxy.py", log="../p.log"); s.wait(3128)
    s.client_env = {"http_proxy": "http://127.0.0.1:3128", "HTTPS_PROXY": "http://127.0.0.1:3128", "no_proxy": ".corp.example,10.0.0.0/8"}

def symptom(s):
    b, ev = s.bad("http://localhost:8080/", pat=" 403"); return b and s.ok("http://localhost:8080/", "--noproxy", "*")[0], ev

def fix(s):
    s.client_env["no_proxy"] += ",localhost"


if __name__ == "__main__":
    cli(globals())
