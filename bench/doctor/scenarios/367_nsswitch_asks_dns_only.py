#!/usr/bin/env python3
"""Nsswitch asks dns only."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="nsswitch-misconfigured", accept=["name-not-resolved"], intent="connect", target="localhost:62893", url="http://localhost:62893/",
            user_report="getaddrinfo EAI_AGAIN localhost - /etc/hosts has the line!")

def setup(s):
    s.http(port=62893); s.wait(62893)
    s.etc("nsswitch.conf", "passwd: files\ngroup: files\nhosts: dns\n")

def symptom(s):
    r = s.tcp("localhost", 62893)
    return r.startswith("GAIERROR") and s.ok("http://127.0.0.1:62893/")[0], r

def fix(s):
    s.etc("nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n")


if __name__ == "__main__":
    cli(globals())
