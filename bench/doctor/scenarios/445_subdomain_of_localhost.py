#!/usr/bin/env python3
"""Subdomain of localhost."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

META = dict(cause="name-not-resolved", intent="connect", target="tenant1.localhost:3000", url="http://tenant1.localhost:3000/",
            user_report="The browser opens tenant1.localhost:3000, my API client says getaddrinfo ENOTFOUND.")

def setup(s):
    s.http(port=3000); s.wait(3000)

def symptom(s):
    r = s.tcp("tenant1.localhost", 3000); return r.startswith("GAIERROR"), r

def fix(s):
    s.etc("hosts", HOSTS + "127.0.0.1 tenant1.localhost\n")


if __name__ == "__main__":
    cli(globals())
