#!/usr/bin/env python3
"""Socket file without server refuses."""

# mypy: ignore-errors

import os
import socket
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="stale-unix-socket", accept=["not-listening"], intent="connect", target="unix:@DIR@/run/web.sock",
            user_report="connect() to unix socket failed (111: Connection refused), the file is there")

def setup(s):
    os.makedirs(s.dir + "/run"); s.path = s.dir + "/run/web.sock"
    a = socket.socket(socket.AF_UNIX); a.bind(s.path); a.listen(1); a.close()

def symptom(s):
    rc, out = s.curl("http://x/", "--unix-socket", s.path)
    return rc == 7, out

def fix(s):
    os.unlink(s.path)
    s.app("import socket,sys\nl=socket.socket(socket.AF_UNIX); l.bind(sys.argv[1]); l.listen(8)\nwhile True:\n c,_=l.accept(); c.recv(999); c.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nok'); c.close()\n", s.path)
    s.until(lambda: s.curl("http://x/", "--unix-socket", s.path)[0] == 0, what="server")


if __name__ == "__main__":
    cli(globals())
