#!/usr/bin/env python3
"""Healthy udp service."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

META = dict(cause="ok", target="udp://127.0.0.1:5683", url="udp://127.0.0.1:5683", user_report="CoAP simulator, UDP. All right?")

def setup(s):
    s.app("import socket\ns=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); s.bind(('127.0.0.1',5683))\nwhile True:\n d,a=s.recvfrom(2000); s.sendto(d,a)\n", name="coap.py"); s.wait(5683, udp=True)

def symptom(s):
    r = s.ex([PY, "-c", "import socket\ns=socket.socket(2,2); s.settimeout(2); s.connect(('127.0.0.1',5683)); s.send(b'x'); print('GOT',s.recv(9))"], check=False).stdout; return "GOT" not in r, r


if __name__ == "__main__":
    cli(globals())
