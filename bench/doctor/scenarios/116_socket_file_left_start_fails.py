#!/usr/bin/env python3
"""Socket file left start fails."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SRV = "import socket\nl=socket.socket(socket.AF_UNIX); l.bind('app.sock'); l.listen(8); print('ready',flush=True)\nwhile True:\n c,_=l.accept(); c.recv(999); c.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nok'); c.close()\n"
META = dict(cause="stale-unix-socket", accept=["port-in-use"], intent="start", target="unix:@DIR@/app.sock",
            user_report="OSError: [Errno 98] Address already in use - and it is only a unix socket!")

def setup(s):
    p = s.app(SRV); s.until(lambda: "ready" in s.log(), what="socket"); s.kill(p)
    s.start_cmd = f"cd {s.dir} && {PY} app.py"
    s.write("app.log", s.ex(s.start_cmd, check=False, timeout=4).stderr)

def symptom(s):
    return s.start("in use")

def fix(s):
    os.unlink(s.dir + "/app.sock")


if __name__ == "__main__":
    cli(globals())
