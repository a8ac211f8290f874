#!/usr/bin/env python3
"""Localhost means only the ipv6 address."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ipv4-only", accept=["hosts-wrong-address"], intent="connect", target="localhost:3306",
            user_report="connect ECONNREFUSED ::1:3306 since the Node upgrade.")
SRV = "import socket,time\nl=socket.socket(); l.setsockopt(1,2,1); l.bind(('127.0.0.1',3306)); l.listen(8)\nwhile True:\n c,_=l.accept(); c.sendall(b'J\\0\\0\\0\\x0a8.0.35\\0'); c.recv(99); c.close()\n"

def setup(s):
    s.etc("hosts", "127.0.0.1 ip4-localhost\n::1 localhost ip6-localhost\n")
    s.app(SRV, name="mysqld.py"); s.wait(3306)

def symptom(s):
    r = s.tcp("localhost", 3306)
    return "refused" in r and "CONNECTED" in s.tcp("127.0.0.1", 3306), r

def fix(s):
    s.spawn(["socat", "TCP6-LISTEN:3306,bind=[::1],fork,reuseaddr", "TCP4:127.0.0.1:3306"]); time.sleep(0.5)


if __name__ == "__main__":
    cli(globals())
