#!/usr/bin/env python3
"""Wildcard listener with v6only."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ipv6-only", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/",
            user_report="The mail server's admin page is reachable only over IPv6. netstat shows :::8080.")

def setup(s):
    s.p = s.http(host="::", port=8080, v6only=1); s.wait(8080)

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:8080/", pat="refused|Couldn't connect")
    return b and s.ok("http://[::1]:8080/")[0], ev

def fix(s):
    s.kill(s.p); s.http(host="::", port=8080, v6only=0); s.wait(8080)


if __name__ == "__main__":
    cli(globals())
