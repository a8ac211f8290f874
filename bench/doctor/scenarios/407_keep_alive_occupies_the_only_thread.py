#!/usr/bin/env python3
"""Keep alive occupies the only thread."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import http.server\nclass H(http.server.BaseHTTPRequestHandler):\n protocol_version='HTTP/1.1'\n def do_GET(self):\n  self.send_response(200); self.send_header('Content-Length','4'); self.end_headers(); self.wfile.write(b'shop')\nhttp.server.HTTPServer(('127.0.0.1',8000),H).serve_forever()\n"
KEEP = "import socket,time\ns=socket.create_connection(('127.0.0.1',8000)); s.sendall(b'GET / HTTP/1.1\\r\\nHost: localhost:8000\\r\\nConnection: keep-alive\\r\\n\\r\\n'); s.recv(999); print('got',flush=True); time.sleep(99999)\n"
META = dict(cause="single-client-blocks-server", accept=["not-accepting"], intent="connect", target="localhost:8000", url="http://localhost:8000/",
            user_report="curl hangs as long as Firefox has the page open.")

def setup(s):
    s.app(SRV); s.wait(8000); s.h = s.app(KEEP, name="../firefox.py", log="../f.log"); s.until(lambda: "got" in s.log("../f.log"), what="browser")

def symptom(s):
    return s.bad("http://localhost:8000/", pat="timed out", t=3)

def fix(s):
    s.kill(s.h); time.sleep(0.5)


if __name__ == "__main__":
    cli(globals())
