#!/usr/bin/env python3
"""Healthy strict firewall with counters."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="strict firewall, loopback allowed")

def setup(s):
    s.http(port=8080); s.wait(8080)
    for r in ("-A INPUT -i lo -j ACCEPT", "-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT", "-A INPUT -m conntrack --ctstate INVALID -j DROP", "-A INPUT -p tcp --dport 8080 -j DROP", "-A INPUT -j REJECT", "-P INPUT DROP", "-P FORWARD DROP", "-A OUTPUT -p tcp --dport 25 -j REJECT"):
        s.ex("iptables " + r); s.ex("ip6tables " + r)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
