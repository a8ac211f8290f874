#!/usr/bin/env python3
"""Healthy port 80 forwarded to 8080."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="http://127.0.0.1:80", url="http://127.0.0.1/", user_report="port 80 goes to 8080 by iptables, wanted")

def setup(s):
    s.http(host="0.0.0.0", port=8080); s.wait(8080); s.ex("iptables -t nat -A OUTPUT -o lo -p tcp --dport 80 -j REDIRECT --to-ports 8080")

def symptom(s):
    g, ev = s.ok("http://127.0.0.1/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
