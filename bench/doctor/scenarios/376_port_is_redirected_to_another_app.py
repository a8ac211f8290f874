#!/usr/bin/env python3
"""Port is redirected to another app."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-redirect", accept=["wrong-app-answers"], intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="127.0.0.1:62893 shows the debugging proxy's page instead of my app.")

def setup(s):
    s.http(port=62893); s.http(port=8888, body="INTERCEPTOR", name="../tool/app.py", log="../tool.log"); s.wait(62893); s.wait(8888)
    s.ex("iptables -t nat -A OUTPUT -o lo -p tcp --dport 62893 -j REDIRECT --to-ports 8888")

def symptom(s):
    out = s.curl("http://127.0.0.1:62893/")[1]
    return "INTERCEPTOR" in out, out[-80:]

def fix(s):
    s.ex("iptables -t nat -F OUTPUT")


if __name__ == "__main__":
    cli(globals())
