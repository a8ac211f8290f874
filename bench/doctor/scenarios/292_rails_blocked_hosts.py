#!/usr/bin/env python3
"""Rails blocked hosts."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

SRV = "import http.server,os\nclass H(http.server.BaseHTTPRequestHandler):\n def do_GET(self):\n  h=self.headers.get('Host') or ''; good=os.path.exists('all') or h.startswith(('localhost','127.'))\n  b=b'ok' if good else ('<h1>Blocked hosts: '+h+'</h1><p>To allow requests to these hosts, make sure they are valid hostnames, then add to config.hosts</p>').encode()\n  self.send_response(200 if good else 403); self.send_header('Content-Length',str(len(b))); self.end_headers(); self.wfile.write(b)\nhttp.server.ThreadingHTTPServer(('127.0.0.1',3000),H).serve_forever()\n"
META = dict(cause="host-header-rejected", intent="connect", target="http://shop.test:3000", url="http://shop.test:3000/", user_report="403 on my dev domain")

def setup(s):
    s.etc("hosts", HOSTS + "127.0.0.1 shop.test\n"); s.app(SRV); s.wait(3000)

def symptom(s):
    return s.bad("http://shop.test:3000/", pat=" 403")

def fix(s):
    s.write("all", "")


if __name__ == "__main__":
    cli(globals())
