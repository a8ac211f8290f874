#!/usr/bin/env python3
"""Empty hosts file."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli
from scenario_kit import node_http

META = dict(cause="hosts-missing-localhost", accept=["name-not-resolved"], intent="connect", target="http://localhost:4321", url="http://localhost:4321/", user_report="Could not resolve host: localhost")

def setup(s):
    node_http(s, "127.0.0.1", 4321); s.wait(4321); s.etc("hosts", "")

def symptom(s):
    r = s.tcp("localhost", 4321); return r.startswith("GAIERROR"), r

def fix(s):
    s.etc("hosts", HOSTS)


if __name__ == "__main__":
    cli(globals())
