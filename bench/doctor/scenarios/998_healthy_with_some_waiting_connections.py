#!/usr/bin/env python3
"""Healthy with some waiting connections."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import socket, time
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("127.0.0.1", 8080)); l.listen(128)
while True:
    c, _ = l.accept(); c.settimeout(0.05)
    try:
        if c.recv(4096): c.sendall(b"HTTP/1.0 200 OK\r\n\r\nok")
    except OSError: pass
    c.close(); time.sleep(0.02)
'''
BOTS = "import socket,time\nk=[]\nwhile True:\n s=socket.create_connection(('127.0.0.1',8080)); k.append(s); k=k[-20:]; time.sleep(.2)\n"
META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="small queue now and then, it answers")

def setup(s):
    s.app(SRV); s.wait(8080); s.app(BOTS, name="../bots.py", log="../bots.log"); time.sleep(0.5)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
