#!/usr/bin/env python3
"""Nft connection count."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

HOLD = "import socket,time\nk=[socket.create_connection(('127.0.0.1',8080)) for _ in range(3)]\nprint('held',flush=True)\ntime.sleep(99999)\n"
META = dict(cause="firewall-drop", accept=["too-many-clients"], intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="the fourth browser tab never loads")

def setup(s):
    s.http(port=8080); s.wait(8080)
    s.ex("nft add table inet lim; nft add chain inet lim in '{ type filter hook input priority 0; }'; nft add rule inet lim in tcp dport 8080 ct state new ct count over 3 counter drop")
    s.app(HOLD, name="tabs.py", log="../t.log"); s.until(lambda: "held" in s.log("../t.log"), what="clients")

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", t=2, pat="timed out")

def fix(s):
    s.ex("nft delete table inet lim")


if __name__ == "__main__":
    cli(globals())
