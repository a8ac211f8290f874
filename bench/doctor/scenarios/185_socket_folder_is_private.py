#!/usr/bin/env python3
"""Socket folder is private."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import os,socket,sys\nl=socket.socket(socket.AF_UNIX); l.bind(sys.argv[1]); os.chmod(sys.argv[1],0o777); l.listen(8); print('ready',flush=True)\nwhile True:\n c,_=l.accept(); c.recv(999); c.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nok'); c.close()\n"
META = dict(cause="unix-socket-permission", intent="connect", target="@BASE@/run/private/d.sock", user_report="Got permission denied while trying to connect to the daemon socket")

def setup(s):
    s.d = s.base + "/run/private"; os.makedirs(s.d); s.app(SRV, s.d + "/d.sock"); s.until(lambda: "ready" in s.log(), what="socket")
    os.chmod(s.d, 0o700); s.client_user = "nobody"

def symptom(s):
    rc, out = s.curl("http://x/", "--unix-socket", s.d + "/d.sock"); return rc == 7, out

def fix(s):
    os.chmod(s.d, 0o755)


if __name__ == "__main__":
    cli(globals())
