#!/usr/bin/env python3
"""Https proxy answers 403 itself."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

PROXY = "import http.server\nclass H(http.server.BaseHTTPRequestHandler):\n def do_CONNECT(self):\n  self.send_response(403,'Forbidden by policy'); self.send_header('Content-Length','0'); self.end_headers()\n do_GET=do_CONNECT\nhttp.server.ThreadingHTTPServer(('127.0.0.1',9000),H).serve_forever()\n"
META = dict(cause="proxy-env", intent="connect", target="https://localhost:8443", url="https://localhost:8443/",
            user_report="403 from Zscaler for my own https://localhost:8443.")

def setup(s):
    k, c = s.cert(); s.tls(c, k, port=8443); s.wait(8443); s.app(PROXY, name="../zs/agent.py", log="../zs.log"); s.wait(9000)
    s.client_env = {"SSL_CERT_FILE": c, "CURL_CA_BUNDLE": c, "https_proxy": "http://127.0.0.1:9000"}

def symptom(s):
    b, ev = s.bad("https://localhost:8443/", pat="403")
    return b and s.ok("https://localhost:8443/", "--noproxy", "*")[0], ev

def fix(s):
    s.client_env["no_proxy"] = "localhost"


if __name__ == "__main__":
    cli(globals())
