#!/usr/bin/env python3
"""Owner rule drops user."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="as root it works, as the service user it times out")

def setup(s):
    s.http(port=8080); s.wait(8080); s.client_user = "nobody"
    s.ex("iptables -A OUTPUT -o lo -p tcp -m owner --uid-owner nobody -j DROP")

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:8080/", t=2, pat="timed out"); return b, ev

def fix(s):
    s.ex("iptables -F OUTPUT")


if __name__ == "__main__":
    cli(globals())
