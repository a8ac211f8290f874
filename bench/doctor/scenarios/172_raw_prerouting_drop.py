#!/usr/bin/env python3
"""Raw prerouting drop."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="127.0.0.1:7777", url="http://127.0.0.1:7777/", user_report="packets vanish")

def setup(s):
    s.http(port=7777); s.wait(7777); s.ex("iptables -t raw -A PREROUTING -i lo -p tcp -m multiport --dports 7000:7999 -j DROP")

def symptom(s):
    return s.bad("http://127.0.0.1:7777/", t=2, pat="timed out")

def fix(s):
    s.ex("iptables -t raw -F PREROUTING")


if __name__ == "__main__":
    cli(globals())
