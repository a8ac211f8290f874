#!/usr/bin/env python3
"""Nothing behind the socket file."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SRV = "import os, socket\nif os.path.exists('run/php.sock'): os.unlink('run/php.sock')\nl=socket.socket(socket.AF_UNIX); l.bind('run/php.sock'); os.chmod('run/php.sock',0o666); l.listen(8); print('ready',flush=True)\nwhile True:\n c,_=l.accept(); c.recv(999); c.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nhi'); c.close()\n"
META = dict(cause="stale-unix-socket", accept=["not-listening", "app-crashed"], intent="connect", target="unix:@DIR@/run/php.sock",
            user_report="connect() to unix:run/php.sock failed (111: Connection refused). The file is there.")

def setup(s):
    os.makedirs(s.dir + "/run"); p = s.app(SRV); s.until(lambda: "ready" in s.log(), what="socket"); s.kill(p)

def symptom(s):
    return s.bad("http://x/", "--unix-socket", s.dir + "/run/php.sock", pat="connect")

def fix(s):
    s.spawn([PY, "app.py"]); s.until(lambda: s.log().count("ready") > 1, what="socket")


if __name__ == "__main__":
    cli(globals())
