#!/usr/bin/env python3
"""Socket owned by root only."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import os,socket\nl=socket.socket(socket.AF_UNIX); l.bind('api.sock'); os.chmod('api.sock',0o600); l.listen(8); print('ready',flush=True)\nwhile True:\n c,_=l.accept(); c.recv(999); c.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nok'); c.close()\n"
META = dict(cause="unix-socket-permission", intent="connect", target="unix:@DIR@/api.sock", user_report="connect() to unix:/.../api.sock failed (13: Permission denied)")

def setup(s):
    s.app(SRV); s.until(lambda: "ready" in s.log(), what="socket"); s.client_user = "nobody"

def symptom(s):
    rc, out = s.curl("http://x/", "--unix-socket", s.dir + "/api.sock"); return rc == 7, out

def fix(s):
    os.chmod(s.dir + "/api.sock", 0o666)


if __name__ == "__main__":
    cli(globals())
