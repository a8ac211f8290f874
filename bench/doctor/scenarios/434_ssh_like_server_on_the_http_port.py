#!/usr/bin/env python3
"""Ssh like server on the http port."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import socket,threading\nl=socket.socket(); l.setsockopt(1,2,1); l.bind(('127.0.0.1',8022)); l.listen(8)\ndef h(c):\n c.sendall(b'SSH-2.0-OpenSSH_9.2p1 Debian-2\\r\\n'); c.recv(999); c.sendall(b'Invalid SSH identification string.\\r\\n'); c.close()\nwhile True:\n c,_=l.accept(); threading.Thread(target=h,args=(c,),daemon=True).start()\n"
META = dict(cause="protocol-mismatch", intent="connect", target="http://127.0.0.1:8022", url="http://127.0.0.1:8022/",
            user_report="curl: (1) Received HTTP/0.9 when not allowed on port 8022.")

def setup(s):
    s.app(SRV, name="sshd.py"); s.wait(8022)

def symptom(s):
    return s.bad("http://127.0.0.1:8022/")

def fix(s):
    globals()["symptom"] = lambda s: ("SSH-2.0" not in s.tcp("127.0.0.1", 8022, send="SSH-2.0-x\\r\\n"), "it speaks SSH")


if __name__ == "__main__":
    cli(globals())
