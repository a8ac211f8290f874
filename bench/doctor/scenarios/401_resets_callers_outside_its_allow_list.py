#!/usr/bin/env python3
"""Resets callers outside its allow list."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import os, socket, struct
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("127.0.0.1", 62893)); l.listen(16)
while True:
    c, a = l.accept()
    if a[0] not in open("hosts.allow").read().split():
        c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)); c.close(); continue
    c.settimeout(2)
    try: c.recv(2000); c.sendall(b"HTTP/1.0 200 OK\r\n\r\nok")
    except OSError: pass
    c.close()
'''
META = dict(cause="closes-immediately", accept=["access-rule-denied"], intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="curl: (56) Recv failure: Connection reset by peer.")

def setup(s):
    s.write("hosts.allow", "192.168.1.10\n"); s.app(SRV); s.wait(62893)

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="reset|Empty reply")

def fix(s):
    s.write("hosts.allow", "127.0.0.1\n")


if __name__ == "__main__":
    cli(globals())
