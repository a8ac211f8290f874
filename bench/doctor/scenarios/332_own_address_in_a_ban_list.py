#!/usr/bin/env python3
"""Own address in a ban list."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="localhost:8888", url="http://localhost:8888/", user_report="after too many wrong logins while testing everything times out")

def setup(s):
    s.etc("hosts", "127.0.0.1 localhost\n"); s.write("index.php", "<?php echo 'hi';"); s.spawn(["php", "-S", "127.0.0.1:8888", "-t", s.dir]); s.wait(8888)
    s.ex("nft add table inet f2b; nft add set inet f2b banned '{ type ipv4_addr; flags timeout; }'; nft add counter inet f2b hits; nft add chain inet f2b in '{ type filter hook input priority -1; policy accept; }'; nft add rule inet f2b in ip saddr @banned counter name hits drop; nft add element inet f2b banned '{ 127.0.0.1 timeout 1h, 203.0.113.9 timeout 2h }'")

def symptom(s):
    return s.bad("http://localhost:8888/", t=2, pat="timed out")

def fix(s):
    s.ex("nft delete element inet f2b banned '{ 127.0.0.1 }'")


if __name__ == "__main__":
    cli(globals())
