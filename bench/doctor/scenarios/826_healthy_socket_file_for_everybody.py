#!/usr/bin/env python3
"""Healthy socket file for everybody."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import os, socket\nl=socket.socket(socket.AF_UNIX); l.bind('app.sock'); os.chmod('app.sock',0o666); l.listen(8); print('ready',flush=True)\nwhile True:\n c,_=l.accept(); c.recv(999); c.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nhi'); c.close()\n"
META = dict(cause="ok", target="unix:@DIR@/app.sock", user_report="Is everything all right here?")

def setup(s):
    s.client_user = "nobody"; s.app(SRV); s.until(lambda: "ready" in s.log(), what="socket")

def symptom(s):
    g, ev = s.ok("http://x/", "--unix-socket", s.dir + "/app.sock"); return not g, ev


if __name__ == "__main__":
    cli(globals())
