#!/usr/bin/env python3
"""Healthy workers inherit the socket."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import os, socket, time
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("0.0.0.0", 8080)); l.listen(64)
for _ in range(3):
    if os.fork() == 0:
        while True:
            c, _ = l.accept(); c.recv(4096); c.sendall(b"HTTP/1.0 200 OK\r\n\r\nok"); c.close()
while True: time.sleep(60)
'''
META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="Is everything all right here? (master and workers)")

def setup(s):
    s.app(SRV); s.wait(8080)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
