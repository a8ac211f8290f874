#!/usr/bin/env python3
"""Quota of one percent."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import hashlib,http.server\nclass H(http.server.BaseHTTPRequestHandler):\n def do_GET(self):\n  hashlib.pbkdf2_hmac('sha256',b'x',b'y',300000)\n  self.send_response(200); self.send_header('Content-Length','4'); self.end_headers(); self.wfile.write(b'shop')\nhttp.server.ThreadingHTTPServer(('127.0.0.1',62893),H).serve_forever()\n"
META = dict(cause="cpu-throttled", accept=["no-response"], intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="Requests time out in the container, on my laptop they take 0.2 s.")

def setup(s):
    s.cg = s.cgroup("cpu"); p = s.app(SRV); s.wait(62893)
    s.cgwrite(s.cg, "cpu.cfs_period_us", 100000); s.cgwrite(s.cg, "cpu.cfs_quota_us", 1000); s.cgwrite(s.cg, "cgroup.procs", p.pid)

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="timed out", t=4)

def fix(s):
    s.cgwrite(s.cg, "cpu.cfs_quota_us", -1); time.sleep(1.5)


if __name__ == "__main__":
    cli(globals())
