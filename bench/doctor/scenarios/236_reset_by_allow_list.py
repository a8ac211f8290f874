#!/usr/bin/env python3
"""Reset by allow list."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import socket, struct
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("0.0.0.0", 7000)); l.listen(64)
while True:
    c, a = l.accept()
    if a[0] not in open("allow.txt").read().split():
        print("refused client", a[0], flush=True); c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)); c.close(); continue
    c.recv(4096); c.sendall(b"HTTP/1.0 200 OK\r\n\r\nok"); c.close()
'''
META = dict(cause="closes-immediately", accept=["access-rule-denied"], intent="connect", target="127.0.0.1:7000", url="http://127.0.0.1:7000/", user_report="connection reset by peer")

def setup(s):
    s.write("allow.txt", "192.168.77.9\n"); s.app(SRV); s.wait(7000)

def symptom(s):
    return s.bad("http://127.0.0.1:7000/", pat="reset|Empty")

def fix(s):
    s.write("allow.txt", "127.0.0.1\n")


if __name__ == "__main__":
    cli(globals())
