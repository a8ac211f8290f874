#!/usr/bin/env python3
"""Connlimit resets above two."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

HOLD = "import socket,time\nk=[socket.create_connection(('127.0.0.1',8080)) for _ in range(2)]\nprint('held',flush=True)\ntime.sleep(99999)\n"
META = dict(cause="firewall-reject", accept=["firewall-drop", "too-many-clients"], intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="every third connection is refused")

def setup(s):
    s.http(port=8080); s.wait(8080)
    s.ex("iptables -A INPUT -p tcp --syn --dport 8080 -m connlimit --connlimit-above 2 -j REJECT --reject-with tcp-reset")
    s.app(HOLD, name="tabs.py", log="../t.log"); s.until(lambda: "held" in s.log("../t.log"), what="clients")

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", t=3, pat="refused|connect")

def fix(s):
    s.ex("iptables -F INPUT")


if __name__ == "__main__":
    cli(globals())
