#!/usr/bin/env python3
"""Socket file for its owner only."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import os, socket\nl=socket.socket(socket.AF_UNIX); l.bind('app.sock'); os.chmod('app.sock',0o600); l.listen(8); print('ready',flush=True)\nwhile True:\n c,_=l.accept(); c.recv(999); c.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nhi'); c.close()\n"
META = dict(cause="unix-socket-permission", intent="connect", target="unix:@DIR@/app.sock",
            user_report="connect(): Permission denied on app.sock; with sudo it works.")

def setup(s):
    s.client_user = "nobody"; s.app(SRV); s.until(lambda: "ready" in s.log(), what="socket")

def symptom(s):
    return s.bad("http://x/", "--unix-socket", s.dir + "/app.sock", pat="connect")

def fix(s):
    os.chmod(s.dir + "/app.sock", 0o666)


if __name__ == "__main__":
    cli(globals())
