#!/usr/bin/env python3
"""Healthy prefork with reuseport."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import os, socket
for _ in range(3):
    if os.fork() == 0: break
l = socket.socket(); l.setsockopt(1, 2, 1); l.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1); l.bind(("127.0.0.1", 8000)); l.listen(64); print("worker", os.getpid(), "up", flush=True)
while True:
    c, _ = l.accept(); c.recv(4096); c.sendall(b"HTTP/1.0 200 OK\r\n\r\nok"); c.close()
'''
META = dict(cause="ok", target="127.0.0.1:8000", url="http://127.0.0.1:8000/", user_report="Is everything all right here? (4 workers)")

def setup(s):
    s.app(SRV); s.until(lambda: s.log().count("up") == 4, what="workers")

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8000/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
