#!/usr/bin/env python3
"""Nginx cannot reach its unix upstream."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="upstream-down", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/",
            user_report="nginx 502: connect() to gunicorn.sock failed (2: No such file or directory)")
SRV = "import os, socket\nl=socket.socket(socket.AF_UNIX); l.bind('gunicorn.sock'); os.chmod('gunicorn.sock',0o666); l.listen(8)\nwhile True:\n c,_=l.accept(); c.recv(999); c.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nhi'); c.close()\n"

def setup(s):
    nginx(s, f"server {{ listen 127.0.0.1:8080; location / {{ proxy_pass http://unix:{s.dir}/gunicorn.sock; }} }}"); s.wait(8080)

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", pat="502")

def fix(s):
    s.app(SRV); s.until(lambda: os.path.exists(s.dir + "/gunicorn.sock"), what="socket"); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
