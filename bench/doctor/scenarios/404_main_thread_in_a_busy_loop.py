#!/usr/bin/env python3
"""Main thread in a busy loop."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import os, socket
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("127.0.0.1", 62893)); l.listen(64); print("listening", flush=True)
while not os.path.exists("go"): sum(range(100000))
while True:
    c, _ = l.accept(); c.settimeout(1)
    try: c.recv(1000); c.sendall(b"HTTP/1.0 200 OK\r\n\r\nok")
    except OSError: pass
    c.close()
'''
META = dict(cause="not-accepting", accept=["event-loop-blocked", "no-response"], intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="Connects, but the server never answers. One CPU core is at 100 %.")

def setup(s):
    s.app(SRV); s.wait(62893)

def symptom(s):
    q = s.ex("ss -Hltn sport = :62893").stdout.split()
    b, ev = s.bad("http://127.0.0.1:62893/", pat="timed out", t=3)
    return b, ev + " recv-q " + q[1]

def fix(s):
    s.write("go", ""); time.sleep(1.5)


if __name__ == "__main__":
    cli(globals())
