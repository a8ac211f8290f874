#!/usr/bin/env python3
"""Healthy hosts file with crlf and extras."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="http://localhost:8080", url="http://localhost:8080/", user_report="Is everything all right here?")

def setup(s):
    s.http(port=8080); s.wait(8080)
    s.etc("hosts", "# edited on another system\r\n127.0.0.1 localhost shop.test\r\n::1 localhost ip6-localhost\r\n0.0.0.0 ads.example.com\r\n10.1.1.1 old-server\r\n127.0.1.1 devbox\r\n127.0.0.1 localhost\r\n")

def symptom(s):
    g, ev = s.ok("http://localhost:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
