#!/usr/bin/env python3
"""Helper inherited listening socket."""

# mypy: ignore-errors

import os
import re
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SRV = r'''
import http.server, os, socketserver, subprocess, sys
class S(socketserver.ThreadingMixIn, http.server.HTTPServer):
    allow_reuse_address = True
s = S(("127.0.0.1", 8787), http.server.SimpleHTTPRequestHandler)
os.set_inheritable(s.fileno(), True)
subprocess.Popen(["sleep", "86400"], close_fds=False)
print("ready on 8787", flush=True)
s.serve_forever()
'''
META = dict(cause="port-held-by-orphan", accept=["port-in-use"], intent="start", target="127.0.0.1:8787",
            user_report="OSError: [Errno 98] Address already in use. I stopped the server before, and no python runs any more.")

def setup(s):
    p = s.app(SRV, name="serve.py"); s.wait(8787); s.kill(p)
    s.start_cmd = f"cd {s.dir} && {PY} serve.py"
    s.write("app.log", s.ex([PY, "-c", "import socket; s=socket.socket(); s.setsockopt(1,2,1); s.bind(('127.0.0.1',8787))"], check=False).stderr)

def symptom(s):
    s.owner = [int(x) for x in re.findall(r'"sleep",pid=(\d+)', s.ex("ss -Hltnp").stdout)]
    code = "import socket; s=socket.socket(); s.setsockopt(1,2,1); s.bind(('127.0.0.1',8787)); s.listen()"
    r = s.ex([PY, "-c", code], check=False)
    return "in use" in r.stderr, r.stderr[-200:]

def fix(s):
    for pid in s.owner:
        s.kill(pid)
    time.sleep(0.2)


if __name__ == "__main__":
    cli(globals())
