#!/usr/bin/env python3
"""New connections to a list of ports."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:50051", user_report="grpc: context deadline exceeded")

def setup(s):
    s.app("import socket\nl=socket.create_server(('0.0.0.0',50051)); k=[]\nwhile True: c,_=l.accept(); c.sendall(b'\\0\\0\\0\\4\\0\\0\\0\\0\\0'); k.append(c)\n", name="grpc.py"); s.wait(50051)
    s.ex("iptables -A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT; iptables -A INPUT -p tcp -m conntrack --ctstate NEW -m multiport --dports 2379,50051,50052 -j DROP")

def symptom(s):
    r = s.tcp("127.0.0.1", 50051, t=2); return "timed out" in r, r

def fix(s):
    s.ex("iptables -F INPUT")


if __name__ == "__main__":
    cli(globals())
