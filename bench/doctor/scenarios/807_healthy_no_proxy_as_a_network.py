#!/usr/bin/env python3
"""Healthy no proxy as a network."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="ok", target="http://127.0.0.1:3000", url="http://127.0.0.1:3000/", user_report="behind the company's SOCKS proxy")

def setup(s):
    node_http(s, "127.0.0.1", 3000); s.wait(3000); s.client_env = {"ALL_PROXY": "socks5://127.0.0.1:1080", "HTTPS_PROXY": "http://proxy.corp.example:3128", "NO_PROXY": "localhost,127.0.0.0/8,10.0.0.0/8,.corp.example", "no_proxy": "localhost,127.0.0.0/8"}

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:3000/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
