#!/usr/bin/env python3
"""Server with a tiny header limit."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, os
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        n = sum(len(k) + len(v) + 4 for k, v in self.headers.items()); ok = n <= int(open("limit").read())
        b = b"shop" if ok else b"Request Header Fields Too Large"
        self.send_response(200 if ok else 431); self.send_header("Content-Length", str(len(b))); self.end_headers(); self.wfile.write(b)
http.server.ThreadingHTTPServer(("127.0.0.1", 62893), H).serve_forever()
'''
META = dict(cause="header-too-large", intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="431 Request Header Fields Too Large.")

def setup(s):
    s.write("limit", "20"); s.app(SRV); s.wait(62893)

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="431")

def fix(s):
    s.write("limit", "65536")


if __name__ == "__main__":
    cli(globals())
