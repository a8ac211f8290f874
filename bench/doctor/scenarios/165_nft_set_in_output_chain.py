#!/usr/bin/env python3
"""Nft set in output chain."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="firewall-drop", intent="connect", target="localhost:9000", url="http://localhost:9000/", user_report="hangs for ever")

def setup(s):
    node_http(s, "127.0.0.1", 9000); s.wait(9000)
    s.write("../fw.nft", """table ip f {
  set blocked { type inet_service; flags interval; elements = { 25, 8999-9100 }; }
  chain out {
    type filter hook output priority 0; policy accept;
    tcp dport @blocked counter drop
  }
}
""")
    s.ex(["nft", "-f", s.base + "/fw.nft"])

def symptom(s):
    return s.bad("http://localhost:9000/", t=2, pat="timed out|connect")

def fix(s):
    s.ex("nft delete table ip f")


if __name__ == "__main__":
    cli(globals())
