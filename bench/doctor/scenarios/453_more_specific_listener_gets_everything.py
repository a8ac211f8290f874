#!/usr/bin/env python3
"""More specific listener gets everything."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SRV = "import http.server,socket,sys\nclass H(http.server.BaseHTTPRequestHandler):\n def do_GET(self):\n  b=sys.argv[2].encode(); self.send_response(200); self.send_header('Content-Length',str(len(b))); self.end_headers(); self.wfile.write(b)\nclass S(http.server.ThreadingHTTPServer):\n def server_bind(self): self.socket.setsockopt(1,15,1); super().server_bind()\nS((sys.argv[1],8080),H).serve_forever()\n"
META = dict(cause="wrong-app-answers", accept=["duplicate-listener"], intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/",
            user_report="My changes do not show on 127.0.0.1:8080. No error at start.")

def setup(s):
    s.old = s.app(SRV, "127.0.0.1", "OLD", name="../v1/app.py", log="../v1.log", cwd=s.base); s.wait(8080); s.start_cmd = f"cd {s.dir} && {PY} app.py 0.0.0.0 NEW"
    s.app(SRV, "0.0.0.0", "NEW"); time.sleep(0.7)

def symptom(s):
    out = s.curl("http://127.0.0.1:8080/")[1]; return "OLD" in out, out[-60:]

def fix(s):
    s.kill(s.old); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
