#!/usr/bin/env python3
"""Owner rule rejects user."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-reject", intent="connect", target="127.0.0.1:9000", url="http://127.0.0.1:9000/", user_report="connection refused for www user; root can connect")

def setup(s):
    s.http(port=9000); s.wait(9000); s.client_user = "nobody"
    s.ex("nft add table inet u; nft add chain inet u out '{ type filter hook output priority 0; }'; nft add rule inet u out meta skuid 65534 tcp dport 9000 reject with tcp reset")

def symptom(s):
    return s.bad("http://127.0.0.1:9000/", t=3)

def fix(s):
    s.ex("nft delete table inet u")


if __name__ == "__main__":
    cli(globals())
