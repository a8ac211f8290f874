#!/usr/bin/env python3
"""Iptables rejects as host prohibited."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-reject", intent="connect", target="127.0.0.1:5432",
            user_report="could not connect to server: No route to host. Is the server running on 127.0.0.1? Yes!")
SRV = "import socket\nl=socket.socket(); l.setsockopt(1,2,1); l.bind(('127.0.0.1',5432)); l.listen(8)\nwhile True:\n c,_=l.accept(); c.recv(99); c.sendall(b'N'); c.close()\n"

def setup(s):
    s.app(SRV, name="db.py"); s.wait(5432)
    s.ex("iptables -A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT; iptables -A INPUT -p tcp --dport 22 -j ACCEPT; iptables -A INPUT -p tcp -j REJECT --reject-with icmp-host-prohibited")

def symptom(s):
    r = s.tcp("127.0.0.1", 5432)
    return "No route to host" in r, r

def fix(s):
    s.ex("iptables -F INPUT")


if __name__ == "__main__":
    cli(globals())
