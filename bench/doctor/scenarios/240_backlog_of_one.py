#!/usr/bin/env python3
"""Backlog of one."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import os, socket, time
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("0.0.0.0", 9999)); l.listen(0); print("importing 20 GB", flush=True)
while not os.path.exists("done"): time.sleep(0.1)
while True:
    c, _ = l.accept(); c.settimeout(1)
    try: c.recv(1000); c.sendall(b"HTTP/1.0 200 OK\r\n\r\nok")
    except OSError: pass
    c.close()
'''
FILL = "import socket,time\nk=[]\nfor _ in range(5):\n s=socket.socket(); s.setblocking(False); s.connect_ex(('127.0.0.1',9999)); k.append(s); time.sleep(.05)\nprint('filled',flush=True); time.sleep(99999)\n"
META = dict(cause="accept-queue-full", accept=["not-accepting"], intent="connect", target="127.0.0.1:9999", url="http://127.0.0.1:9999/", user_report="sometimes it connects, now it never does: timeout")

def setup(s):
    s.app(SRV); s.wait(9999); s.f = s.app(FILL, name="../clients.py", log="../c.log"); s.until(lambda: "filled" in s.log("../c.log"), what="queue"); time.sleep(0.4)

def symptom(s):
    return s.bad("http://127.0.0.1:9999/", t=3, pat="timed out")

def fix(s):
    s.write("done", ""); s.kill(s.f); time.sleep(2)


if __name__ == "__main__":
    cli(globals())
