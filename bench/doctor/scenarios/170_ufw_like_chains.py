#!/usr/bin/env python3
"""Ufw like chains."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="192.168.77.5:8000", url="http://192.168.77.5:8000/", user_report="by the LAN address it does not work")

def setup(s):
    s.lan("192.168.77.5/24"); s.http(host="0.0.0.0", port=8000); s.wait(8000)
    for r in ("-N ufw-before-input", "-N ufw-user-input", "-A INPUT -j ufw-before-input", "-A ufw-before-input -s 127.0.0.0/8 -i lo -j ACCEPT", "-A ufw-before-input -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT",
              "-A ufw-before-input -j ufw-user-input", "-A ufw-user-input -p tcp -m tcp --dport 22 -j ACCEPT", "-P INPUT DROP"):
        s.ex("iptables " + r)

def symptom(s):
    b, ev = s.bad("http://192.168.77.5:8000/", t=2, pat="timed out"); return b and s.ok("http://127.0.0.1:8000/")[0], ev

def fix(s):
    s.ex("iptables -A ufw-user-input -p tcp --dport 8000 -j ACCEPT")


if __name__ == "__main__":
    cli(globals())
