#!/usr/bin/env python3
"""Ingress hook on lo."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="iptables -L is empty and still it times out")

def setup(s):
    s.http(port=8080); s.wait(8080)
    s.write("../fw.nft", "table netdev early {\n  chain lo_in {\n    type filter hook ingress device \"lo\" priority -500; policy accept;\n    tcp dport 8080 drop\n  }\n}\n"); s.ex(["nft", "-f", s.base + "/fw.nft"])

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", t=2, pat="timed out")

def fix(s):
    s.ex("nft delete table netdev early")


if __name__ == "__main__":
    cli(globals())
