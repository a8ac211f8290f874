#!/usr/bin/env python3
"""Healthy filter rules for others."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="Is everything all right here?")

def setup(s):
    s.lan("192.168.77.5/24"); s.http(host="0.0.0.0", port=8080); s.wait(8080)
    s.ex("iptables -A OUTPUT -p tcp --dport 8080 -m owner --uid-owner nobody -j REJECT; iptables -A INPUT -i lan0 -p tcp --dport 8080 -j DROP; iptables -A INPUT -p udp --dport 8080 -j DROP; iptables -t nat -A OUTPUT -p tcp --dport 8088 -j REDIRECT --to-ports 1; iptables -A INPUT -s 10.0.0.0/8 -p tcp --dport 8080 -j DROP")

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
