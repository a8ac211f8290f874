#!/usr/bin/env python3
"""Rate limit for new connections."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", accept=["firewall-limit"], intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="After a few requests everything times out, some minutes later it works again.")

def setup(s):
    s.http(port=62893); s.wait(62893)
    s.ex("nft add table inet guard; nft add chain inet guard in '{ type filter hook input priority 0; policy accept; }'; nft add rule inet guard in tcp dport 62893 ct state new limit rate over 1/hour burst 3 packets drop")
    for _ in range(4):
        s.curl("http://127.0.0.1:62893/", t=1)

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="timed out", t=3)

def fix(s):
    s.ex("nft delete table inet guard")


if __name__ == "__main__":
    cli(globals())
