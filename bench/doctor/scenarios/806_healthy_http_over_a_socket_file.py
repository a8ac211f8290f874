#!/usr/bin/env python3
"""Healthy http over a socket file."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, os, socketserver
class S(socketserver.ThreadingUnixStreamServer):
    def get_request(self):
        c, _ = super().get_request(); return c, ("local", 0)
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.send_header("Content-Length", "2"); self.end_headers(); self.wfile.write(b"ok")
s = S("run/uvicorn.sock", H); os.chmod("run/uvicorn.sock", 0o666)
print("INFO:     Uvicorn running on unix socket run/uvicorn.sock (Press CTRL+C to quit)", flush=True); s.serve_forever()
'''
META = dict(cause="ok", target="unix://@DIR@/run/uvicorn.sock", user_report="--uds, nothing on a port")

def setup(s):
    os.makedirs(s.dir + "/run"); s.app(SRV); s.until(lambda: "running" in s.log(), what="socket")

def symptom(s):
    rc, out = s.curl("http://x/", "--unix-socket", s.dir + "/run/uvicorn.sock"); return rc != 0, out


if __name__ == "__main__":
    cli(globals())
