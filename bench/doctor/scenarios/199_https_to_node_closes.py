#!/usr/bin/env python3
"""Https to node closes."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="plaintext-expected", intent="connect", target="https://127.0.0.1:3000", url="https://127.0.0.1:3000/", user_report="the site sent an invalid response")

def setup(s):
    node_http(s, "127.0.0.1", 3000); s.wait(3000)

def symptom(s):
    return s.bad("https://127.0.0.1:3000/", pat="SSL|TLS|wrong")

def fix(s):
    globals()["symptom"] = lambda s: (not s.ok("http://127.0.0.1:3000/")[0], "http works")


if __name__ == "__main__":
    cli(globals())
