#!/usr/bin/env python3
"""Moved to the next port while another app answers."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SRV = "import http.server\np=3000\nwhile True:\n try: s=http.server.ThreadingHTTPServer(('127.0.0.1',p),http.server.SimpleHTTPRequestHandler); break\n except OSError: print(f' warn  Port {p} is in use, trying {p+1} instead.',flush=True); p+=1\nprint(f' ready  started server on http://localhost:{p}',flush=True)\ns.serve_forever()\n"
META = dict(cause="wrong-port", accept=["wrong-app-answers"], intent="connect", target="http://localhost:3000", url="http://localhost:3000/", user_report="my changes do not show up")

def setup(s):
    s.etc("hosts", "127.0.0.1 localhost\n")
    s.o = s.http(port=3000, body="last week's project", name="../old/app.py", log="../old.log", cwd=s.base); s.wait(3000)
    s.start_cmd = f"cd {s.dir} && {PY} dev.py"; s.write("index.html", "my project"); s.p = s.app(SRV, name="dev.py"); s.wait(3001)

def symptom(s):
    out = s.curl("http://localhost:3000/")[1]; return "last week" in out, out

def fix(s):
    s.kill(s.o); s.kill(s.p); time.sleep(0.2); s.spawn([PY, "dev.py"]); s.wait(3000)


if __name__ == "__main__":
    cli(globals())
