#!/usr/bin/env python3
"""Abstract socket instead of tcp."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SRV = "import socket\nl=socket.socket(socket.AF_UNIX); l.bind('\\0shop-backend'); l.listen(8); print('listening on @shop-backend',flush=True)\nwhile True:\n c,_=l.accept(); c.recv(999); c.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nhi'); c.close()\n"
META = dict(cause="unix-socket-only", accept=["not-listening"], intent="connect", target="127.0.0.1:8000", url="http://127.0.0.1:8000/",
            user_report="The backend says it is listening, 127.0.0.1:8000 is refused.")

def setup(s):
    s.start_cmd = f"cd {s.dir} && {PY} app.py"; s.app(SRV); s.until(lambda: "listening" in s.log(), what="socket")

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:8000/", pat="refused|Couldn't connect")
    return b and s.ok("http://x/", "--abstract-unix-socket", "shop-backend")[0], ev

def fix(s):
    s.http(port=8000, name="tcp.py"); s.wait(8000)


if __name__ == "__main__":
    cli(globals())
