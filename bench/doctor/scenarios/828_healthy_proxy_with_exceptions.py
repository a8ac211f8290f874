#!/usr/bin/env python3
"""Healthy proxy with exceptions."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="localhost:62893", url="http://localhost:62893/", user_report="Is everything all right here? (company proxy)")

def setup(s):
    s.http(port=62893); s.wait(62893)
    s.client_env = {"http_proxy": "http://127.0.0.1:3128", "ALL_PROXY": "socks5://127.0.0.1:1080", "no_proxy": "localhost,127.0.0.1,::1", "NO_PROXY": "localhost,127.0.0.1,::1"}

def symptom(s):
    g, ev = s.ok("http://localhost:62893/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
