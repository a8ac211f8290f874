#!/usr/bin/env python3
"""Quiet app on neighbouring port."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SRV = "import http.server\nclass H(http.server.SimpleHTTPRequestHandler):\n def log_message(self,*a): pass\nhttp.server.ThreadingHTTPServer(('127.0.0.1',5001),H).serve_forever()\n"
META = dict(cause="wrong-port", accept=["not-listening"], intent="connect", target="127.0.0.1:5000", url="http://127.0.0.1:5000/",
            user_report="Flask tutorial: http://127.0.0.1:5000 refused to connect but the app runs")

def setup(s):
    s.start_cmd = f"cd {s.dir} && {PY} app.py"
    s.app(SRV); s.wait(5001)

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:5000/", pat="refused|connect")
    return b and s.ok("http://127.0.0.1:5001/")[0], ev

def fix(s):
    s.http(port=5000, name="b.py"); s.wait(5000)


if __name__ == "__main__":
    cli(globals())
