#!/usr/bin/env python3
"""Typing mistake in nsswitch."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, NSSWITCH, cli
from scenario_kit import node_http

META = dict(cause="nsswitch-misconfigured", accept=["name-not-resolved"], intent="connect", target="http://shop.test:3000", url="http://shop.test:3000/", user_report="it IS in my hosts file!")

def setup(s):
    s.etc("hosts", HOSTS + "127.0.0.1 shop.test\n"); s.etc("nsswitch.conf", NSSWITCH.replace("hosts: files", "hosts: file")); node_http(s, "127.0.0.1", 3000); s.wait(3000)

def symptom(s):
    r = s.tcp("shop.test", 3000); return r.startswith("GAIERROR"), r

def fix(s):
    s.etc("nsswitch.conf", NSSWITCH)


if __name__ == "__main__":
    cli(globals())
