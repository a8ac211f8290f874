#!/usr/bin/env python3
"""Closes before it reads."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import os,socket\nl=socket.socket(); l.setsockopt(1,2,1); l.bind(('127.0.0.1',7000)); l.listen(8)\nwhile True:\n c,_=l.accept()\n if os.path.exists('go'): c.settimeout(2); c.recv(99); c.sendall(b'hello\\n')\n c.close()\n"
META = dict(cause="closes-immediately", intent="connect", target="127.0.0.1:7000",
            user_report="telnet 127.0.0.1 7000: Connected ... Connection closed by foreign host.")

def setup(s):
    s.app(SRV); s.wait(7000)

def symptom(s):
    r = s.tcp("127.0.0.1", 7000, send="hi\\r\\n"); return "hello" not in r, r

def fix(s):
    s.write("go", "")


if __name__ == "__main__":
    cli(globals())
