#!/usr/bin/env python3
"""Input policy drop without loopback."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:6379", url="redis://127.0.0.1:6379",
            user_report="redis-cli -h 127.0.0.1 hangs since I set up the firewall. ssh works.")

def setup(s):
    s.spawn(["redis-server", "--port", "6379", "--save", "", "--dir", s.dir]); s.wait(6379)
    s.ex("iptables -A INPUT -p tcp --dport 22 -j ACCEPT; iptables -A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT; iptables -P INPUT DROP")

def symptom(s):
    r = s.tcp("127.0.0.1", 6379, send="PING\\r\\n", t=3)
    return "timed out" in r, r

def fix(s):
    s.ex("iptables -I INPUT -i lo -j ACCEPT")


if __name__ == "__main__":
    cli(globals())
