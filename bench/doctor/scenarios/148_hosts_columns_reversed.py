#!/usr/bin/env python3
"""Hosts columns reversed."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

META = dict(cause="hosts-missing-localhost", accept=["hosts-wrong-address", "name-not-resolved"], intent="connect", target="localhost:3001", url="http://localhost:3001/", user_report="getaddrinfo ENOTFOUND localhost")

def setup(s):
    s.http(port=3001); s.wait(3001); s.etc("hosts", "localhost 127.0.0.1\nip6-localhost ::1\n")

def symptom(s):
    r = s.tcp("localhost", 3001); return r.startswith("GAIERROR"), r

def fix(s):
    s.etc("hosts", HOSTS)


if __name__ == "__main__":
    cli(globals())
