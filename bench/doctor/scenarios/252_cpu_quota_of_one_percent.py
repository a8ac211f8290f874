#!/usr/bin/env python3
"""Cpu quota of one percent."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        n = sum(i * i for i in range(2_000_000)); b = str(n).encode()
        self.send_response(200); self.send_header("Content-Length", str(len(b))); self.end_headers(); self.wfile.write(b)
http.server.ThreadingHTTPServer(("127.0.0.1", 8000), H).serve_forever()
'''
META = dict(cause="cpu-throttled", accept=["no-response"], intent="connect", target="127.0.0.1:8000", url="http://127.0.0.1:8000/", user_report="report page takes for ever in the container, 0.2 s outside")

def setup(s):
    s.p = s.app(SRV); s.wait(8000); s.cg = s.cgroup("cpu")
    s.cgwrite(s.cg, "cpu.cfs_period_us", 100000); s.cgwrite(s.cg, "cpu.cfs_quota_us", 1000); s.cgwrite(s.cg, "cgroup.procs", s.p.pid)

def symptom(s):
    return s.bad("http://127.0.0.1:8000/", t=3, pat="timed out")

def fix(s):
    s.cgwrite(s.cg, "cpu.cfs_quota_us", -1); time.sleep(1)


if __name__ == "__main__":
    cli(globals())
