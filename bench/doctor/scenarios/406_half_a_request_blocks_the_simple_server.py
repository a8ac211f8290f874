#!/usr/bin/env python3
"""Half a request blocks the simple server."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import http.server\nclass H(http.server.BaseHTTPRequestHandler):\n def do_GET(self):\n  self.send_response(200); self.send_header('Content-Length','4'); self.end_headers(); self.wfile.write(b'shop')\nhttp.server.HTTPServer(('127.0.0.1',62893),H).serve_forever()\n"
HALF = "import socket,time\ns=socket.create_connection(('127.0.0.1',62893)); s.sendall(b'GET / HTTP/1.1\\r\\nHost: x\\r\\n'); print('sent',flush=True); time.sleep(99999)\n"
META = dict(cause="single-client-blocks-server", accept=["not-accepting"], intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="The test server is frozen once Chrome has been open on it.")

def setup(s):
    s.app(SRV); s.wait(62893); s.h = s.app(HALF, name="../browser.py", log="../b.log"); s.until(lambda: "sent" in s.log("../b.log"), what="browser"); time.sleep(0.3)

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="timed out", t=3)

def fix(s):
    s.kill(s.h); time.sleep(0.5)


if __name__ == "__main__":
    cli(globals())
