#!/usr/bin/env python3
"""Default deny forgot loopback."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="ERR_CONNECTION_TIMED_OUT")

def setup(s):
    s.http(port=8080); s.wait(8080)
    s.write("../fw.nft", """table inet filter {
  chain input {
    type filter hook input priority filter; policy drop;
    ct state established,related accept
    tcp dport { 22, 80, 443 } accept
    icmp type echo-request accept
    counter
  }
}
""")
    s.ex(["nft", "-f", s.base + "/fw.nft"])

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", t=2, pat="timed out")

def fix(s):
    s.ex("nft insert rule inet filter input iif lo accept")


if __name__ == "__main__":
    cli(globals())
