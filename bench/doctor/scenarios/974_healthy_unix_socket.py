#!/usr/bin/env python3
"""Healthy unix socket."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="unix:@DIR@/app.sock", user_report="gunicorn-like app behind a unix socket, all right?")

def setup(s):
    s.app("import socket\nl=socket.socket(socket.AF_UNIX); l.bind('app.sock'); l.listen(8)\nwhile True:\n c,_=l.accept(); c.recv(999); c.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nok'); c.close()\n"); s.until(lambda: s.curl("http://x/", "--unix-socket", s.dir + "/app.sock")[0] == 0, what="socket")

def symptom(s):
    rc, out = s.curl("http://x/", "--unix-socket", s.dir + "/app.sock"); return rc != 0, out


if __name__ == "__main__":
    cli(globals())
