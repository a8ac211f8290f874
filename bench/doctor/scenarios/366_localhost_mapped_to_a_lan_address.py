#!/usr/bin/env python3
"""Localhost mapped to a lan address."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

META = dict(cause="hosts-wrong-address", intent="connect", target="localhost:62893", url="http://localhost:62893/",
            user_report="localhost does not answer, 127.0.0.1 does. Somebody ran a hosts switcher.")

def setup(s):
    s.lan("192.168.77.5/24")
    s.etc("hosts", "192.168.77.5 localhost\n127.0.0.1 old-localhost\n")
    s.http(port=62893); s.wait(62893)

def symptom(s):
    r = s.tcp("localhost", 62893, t=2)
    return "CONNECTED" not in r and s.ok("http://127.0.0.1:62893/")[0], r

def fix(s):
    s.etc("hosts", HOSTS)


if __name__ == "__main__":
    cli(globals())
