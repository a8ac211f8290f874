#!/usr/bin/env python3
"""Socket in a folder of root."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import os, socket\nos.makedirs('run',exist_ok=True); os.chmod('run',0o700)\nl=socket.socket(socket.AF_UNIX); l.bind('run/app.sock'); os.chmod('run/app.sock',0o666); l.listen(8); print('ready',flush=True)\nwhile True:\n c,_=l.accept(); c.recv(999); c.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nhi'); c.close()\n"
META = dict(cause="unix-socket-permission", intent="connect", target="unix:@DIR@/run/app.sock",
            user_report="nginx 502: connect() to unix:run/app.sock failed (13: Permission denied). The socket is rw-rw-rw-.")

def setup(s):
    s.client_user = "nobody"; s.app(SRV); s.until(lambda: "ready" in s.log(), what="socket")

def symptom(s):
    return s.bad("http://x/", "--unix-socket", s.dir + "/run/app.sock", pat="connect")

def fix(s):
    os.chmod(s.dir + "/run", 0o755)


if __name__ == "__main__":
    cli(globals())
