#!/usr/bin/env python3
"""Healthy limits far away."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="127.0.0.1:62893", url="http://127.0.0.1:62893/", user_report="Is everything all right here? (rate limits)")

def setup(s):
    s.http(port=62893); s.wait(62893)
    s.ex("iptables -A INPUT -p tcp --syn --dport 62893 -m connlimit --connlimit-above 200 -j DROP; iptables -A INPUT -p tcp --dport 62893 -m limit --limit 5000/s --limit-burst 5000 -j ACCEPT; iptables -A INPUT -p tcp --dport 62893 -j DROP")

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:62893/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
