#!/usr/bin/env python3
"""Nat sends to another living app."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-redirect", accept=["wrong-app-answers"], intent="connect", target="http://127.0.0.1:3000", url="http://127.0.0.1:3000/", user_report="I get the page of another project on port 3000")

def setup(s):
    s.http(port=3000, body="my shop"); s.wait(3000); s.http(port=3001, body="someone else", name="../other/x.py", log="../x.log"); s.wait(3001)
    s.ex("iptables -t nat -A OUTPUT -o lo -p tcp --dport 3000 -j REDIRECT --to-ports 3001")

def symptom(s):
    out = s.curl("http://127.0.0.1:3000/")[1]; return "someone else" in out, out

def fix(s):
    s.ex("iptables -t nat -F OUTPUT")


if __name__ == "__main__":
    cli(globals())
