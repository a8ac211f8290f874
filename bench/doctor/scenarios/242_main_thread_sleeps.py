#!/usr/bin/env python3
"""Main thread sleeps."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import os, socket, time
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("127.0.0.1", 6010)); l.listen(128); print("bound", flush=True)
while not os.path.exists("go"): time.sleep(0.2)
while True:
    c, _ = l.accept(); c.settimeout(1)
    try: c.recv(1000); c.sendall(b"HTTP/1.0 200 OK\r\n\r\nok")
    except OSError: pass
    c.close()
'''
META = dict(cause="not-accepting", accept=["no-response"], intent="connect", target="localhost:6010", url="http://localhost:6010/", user_report="connects, then silence")

def setup(s):
    s.app(SRV); s.wait(6010)

def symptom(s):
    return s.bad("http://localhost:6010/", t=2, pat="timed out")

def fix(s):
    s.write("go", ""); time.sleep(0.5)


if __name__ == "__main__":
    cli(globals())
