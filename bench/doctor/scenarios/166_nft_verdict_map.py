#!/usr/bin/env python3
"""Nft verdict map."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:5000", url="http://127.0.0.1:5000/", user_report="timeout")

def setup(s):
    s.http(port=5000); s.wait(5000)
    s.write("../fw.nft", """table inet g {
  chain services {
    tcp dport vmap { 22 : accept, 5000 : drop, 6000-6100 : drop }
  }
  chain in {
    type filter hook input priority 10; policy accept;
    ct state vmap { established : accept, related : accept }
    iifname "lo" jump services
  }
}
""")
    s.ex(["nft", "-f", s.base + "/fw.nft"])

def symptom(s):
    return s.bad("http://127.0.0.1:5000/", t=2, pat="timed out")

def fix(s):
    s.ex("nft delete table inet g")


if __name__ == "__main__":
    cli(globals())
