#!/usr/bin/env python3
"""Connection limit per address."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

HOLD = "import socket,time\nk=[socket.create_connection(('127.0.0.1',62893)) for _ in range(5)]\nprint('held',flush=True)\ntime.sleep(99999)\n"
META = dict(cause="firewall-drop", accept=["firewall-limit"], intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="The first tabs load, the sixth connection times out.")

def setup(s):
    s.http(port=62893); s.wait(62893)
    s.ex("iptables -A INPUT -p tcp --syn --dport 62893 -m connlimit --connlimit-above 5 -j DROP")
    s.h = s.app(HOLD, name="tabs.py", log="tabs.log"); s.until(lambda: "held" in s.log("tabs.log"), what="connections")

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="timed out", t=3)

def fix(s):
    s.ex("iptables -F INPUT")


if __name__ == "__main__":
    cli(globals())
