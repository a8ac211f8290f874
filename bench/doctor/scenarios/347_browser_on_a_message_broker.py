#!/usr/bin/env python3
"""Browser on a message broker."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import socket, threading
l = socket.create_server(("127.0.0.1", 5672)); print("started TCP listener on 127.0.0.1:5672", flush=True)
def serve(c):
    c.settimeout(10)
    try:
        d = c.recv(4096)
        c.sendall(b"\x01\0\0\0\0\0\x0c\0\x0a\0\x0a\0\x09\0\0\0\0\0\0\xce" if d.startswith(b"AMQP\0\0\x09\x01") else b"AMQP\0\0\x09\x01")
    except OSError: pass
    c.close()
while True: threading.Thread(target=serve, args=(l.accept()[0],), daemon=True).start()
'''
META = dict(cause="protocol-mismatch", intent="connect", target="http://127.0.0.1:5672", url="http://127.0.0.1:5672/", user_report="the admin page of the broker does not open (ERR_INVALID_HTTP_RESPONSE)")

def setup(s):
    s.app(SRV, name="broker.py"); s.wait(5672); s.send = ""

def symptom(s):
    if not s.send:
        return s.bad("http://127.0.0.1:5672/")
    r = s.tcp("127.0.0.1", 5672, send=s.send); return r"\x0c\x00\n" not in r, r

def fix(s):
    s.send = "AMQP\\x00\\x00\\x09\\x01"


if __name__ == "__main__":
    cli(globals())
