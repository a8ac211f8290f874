#!/usr/bin/env python3
"""Balancer 503 no server."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, socket
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            u = socket.create_connection(("127.0.0.1", 9001), 1); u.sendall(b"GET / HTTP/1.0\r\n\r\n"); self.wfile.write(u.recv(9999)); return
        except OSError: pass
        b = b"<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>\n"
        self.send_response(503); self.send_header("Cache-Control", "no-cache"); self.send_header("Content-Length", str(len(b))); self.end_headers(); self.wfile.write(b)
http.server.ThreadingHTTPServer(("127.0.0.1", 8088), H).serve_forever()
'''
META = dict(cause="upstream-down", accept=["still-starting"], intent="connect", target="http://127.0.0.1:8088", url="http://127.0.0.1:8088/", user_report="503 Service Unavailable. No server is available to handle this request.")

def setup(s):
    s.app(SRV, name="../lb/balancer.py", log="../lb.log"); s.wait(8088)

def symptom(s):
    return s.bad("http://127.0.0.1:8088/", pat=" 503")

def fix(s):
    s.http(port=9001); s.wait(9001)


if __name__ == "__main__":
    cli(globals())
