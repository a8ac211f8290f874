#!/usr/bin/env python3
"""Hashlimit drops new connections."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", accept=["firewall-limit"], intent="connect", target="127.0.0.1:5000", url="http://127.0.0.1:5000/",
            user_report="Times out after some reloads; the app's log shows nothing.")

def setup(s):
    s.http(port=5000); s.wait(5000)
    s.ex("iptables -A INPUT -p tcp --dport 5000 --syn -m hashlimit --hashlimit-name web --hashlimit-mode srcip --hashlimit-above 2/hour --hashlimit-burst 2 -j DROP")
    for _ in range(3):
        s.curl("http://127.0.0.1:5000/", t=1)

def symptom(s):
    return s.bad("http://127.0.0.1:5000/", pat="timed out", t=3)

def fix(s):
    s.ex("iptables -F INPUT")


if __name__ == "__main__":
    cli(globals())
