#!/usr/bin/env python3
"""Ip6tables drops v6 loopback."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-drop", intent="connect", target="[::1]:8000", url="http://[::1]:8000/", user_report="IPv6 localhost times out, IPv4 is fine")

def setup(s):
    s.http(host="::", port=8000, v6only=False); s.wait(8000)
    s.ex("ip6tables -P INPUT DROP; ip6tables -A INPUT -p ipv6-icmp -j ACCEPT")

def symptom(s):
    b, ev = s.bad("http://[::1]:8000/", t=2, pat="timed out"); return b and s.ok("http://127.0.0.1:8000/")[0], ev

def fix(s):
    s.ex("ip6tables -P INPUT ACCEPT")


if __name__ == "__main__":
    cli(globals())
