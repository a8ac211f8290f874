#!/usr/bin/env python3
"""Socket file left after kill 9."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SRV = r'''
import socket
l = socket.socket(socket.AF_UNIX); l.bind("app.sock"); l.listen(8); print("listening on unix:app.sock", flush=True)
while True:
    c, _ = l.accept(); c.recv(1000); c.sendall(b"HTTP/1.0 200 OK\r\n\r\nhi"); c.close()
'''
META = dict(cause="stale-unix-socket", accept=["port-in-use"], intent="start", target="unix:@DIR@/app.sock",
            user_report="bind() to unix:app.sock failed (98: Address already in use) after kill -9.")

def setup(s):
    p = s.app(SRV); s.until(lambda: "listening" in s.log(), what="socket"); s.kill(p)
    s.start_cmd = f"cd {s.dir} && {PY} app.py"

def symptom(s):
    return s.start("Address already in use")

def fix(s):
    os.unlink(s.dir + "/app.sock")


if __name__ == "__main__":
    cli(globals())
