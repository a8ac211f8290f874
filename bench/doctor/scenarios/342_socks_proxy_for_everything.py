#!/usr/bin/env python3
"""Socks proxy for everything."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli
from scenario_kit import node_http

META = dict(cause="proxy-env", intent="connect", target="http://api.test:3000", url="http://api.test:3000/", user_report="curl says failed to connect to 127.0.0.1 port 1080 after 0 ms")

def setup(s):
    s.etc("hosts", HOSTS + "127.0.0.1 api.test\n"); node_http(s, "127.0.0.1", 3000); s.wait(3000)
    s.client_env = {"ALL_PROXY": "socks5://127.0.0.1:1080", "NO_PROXY": "localhost,127.0.0.0/8,::1,.corp.example"}

def symptom(s):
    return s.bad("http://api.test:3000/", pat="1080")

def fix(s):
    s.client_env["NO_PROXY"] += ",.test"


if __name__ == "__main__":
    cli(globals())
