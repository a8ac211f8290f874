#!/usr/bin/env python3
"""Dev variant nft forwarded jump drop."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:18080", url="http://127.0.0.1:18080/", user_report="no answer")

def setup(s):
    s.http(host="0.0.0.0", port=18080); s.wait(18080)
    s.write("../fw.nft", "table inet fw {\n  chain tcp_in {\n    tcp dport 1-1023 return\n    tcp dport >= 10000 goto deny\n  }\n  chain deny {\n    counter\n    drop\n  }\n  chain inp {\n    type filter hook input priority 5; policy accept;\n    meta l4proto tcp ct state new jump tcp_in\n  }\n}\n")
    s.ex(["nft", "-f", s.base + "/fw.nft"])

def symptom(s):
    return s.bad("http://127.0.0.1:18080/", t=2, pat="timed out")

def fix(s):
    s.ex("nft delete table inet fw")


if __name__ == "__main__":
    cli(globals())
