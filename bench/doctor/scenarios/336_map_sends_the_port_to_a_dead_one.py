#!/usr/bin/env python3
"""Map sends the port to a dead one."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="firewall-redirect", intent="connect", target="http://127.0.0.1:4200", url="http://127.0.0.1:4200/", user_report="ng serve is running but the browser says refused")

def setup(s):
    node_http(s, "0.0.0.0", 4200); s.wait(4200)
    s.ex("nft add table ip ports; nft add chain ip ports out '{ type nat hook output priority -100; }'; nft add rule ip ports out ip daddr 127.0.0.1 dnat ip addr . port to tcp dport map '{ 4200 : 127.0.0.1 . 4299, 4210 : 127.0.0.1 . 4298 }'")

def symptom(s):
    return s.bad("http://127.0.0.1:4200/", pat="refused|connect")

def fix(s):
    s.ex("nft delete table ip ports")


if __name__ == "__main__":
    cli(globals())
