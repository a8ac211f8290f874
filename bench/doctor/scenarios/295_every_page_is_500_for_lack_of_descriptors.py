#!/usr/bin/env python3
"""Every page is 500 for lack of descriptors."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, resource, traceback
keep = []
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            open(__file__).close(); n, b = 200, b"ok"
        except OSError: traceback.print_exc(); n, b = 500, b"Internal Server Error"
        self.send_response(n); self.send_header("Content-Length", str(len(b))); self.end_headers(); self.wfile.write(b)
s = http.server.HTTPServer(("127.0.0.1", 8000), H)
resource.setrlimit(resource.RLIMIT_NOFILE, (32, 1024))
try:
    while True: keep.append(open("/etc/hostname"))
except OSError: keep.pop()
s.serve_forever()
'''
META = dict(cause="fd-limit", accept=["app-crashed"], intent="connect", target="http://127.0.0.1:8000", url="http://127.0.0.1:8000/", user_report="500 on every page after some hours")

def setup(s):
    s.p = s.app(SRV); s.wait(8000); s.curl("http://127.0.0.1:8000/")

def symptom(s):
    return s.bad("http://127.0.0.1:8000/", pat=" 500")

def fix(s):
    s.sh(["prlimit", "--pid", str(s.p.pid), "--nofile=1024:"]); time.sleep(0.2)


if __name__ == "__main__":
    cli(globals())
