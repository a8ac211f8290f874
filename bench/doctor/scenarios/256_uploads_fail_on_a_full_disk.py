#!/usr/bin/env python3
"""Uploads fail on a full disk."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, traceback
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            with open("data/session.tmp", "wb") as f: f.write(b"x" * 20000)
            n, b = 200, b"ok"
        except OSError: traceback.print_exc(); n, b = 500, b"Internal Server Error"
        self.send_response(n); self.send_header("Content-Length", str(len(b))); self.end_headers(); self.wfile.write(b)
http.server.ThreadingHTTPServer(("127.0.0.1", 8000), H).serve_forever()
'''
META = dict(cause="disk-full", intent="connect", target="http://127.0.0.1:8000", url="http://127.0.0.1:8000/", user_report="500 Internal Server Error since this morning")

def setup(s):
    d = s.dir + "/data"; os.makedirs(d); s.sh(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", d]); s.undo.append(lambda: s.sh(["umount", "-l", d]))
    with open(d + "/old.bin", "wb", buffering=0) as f:
        try:
            while True: f.write(b"x" * 4096)
        except OSError: pass
    s.app(SRV); s.wait(8000); s.curl("http://127.0.0.1:8000/")

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:8000/", pat=" 500"); return b and "No space left" in s.log(), ev

def fix(s):
    os.unlink(s.dir + "/data/old.bin")


if __name__ == "__main__":
    cli(globals())
