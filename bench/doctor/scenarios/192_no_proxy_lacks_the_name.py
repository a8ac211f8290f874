#!/usr/bin/env python3
"""No proxy lacks the name."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="proxy-env", intent="connect", target="localhost:3000", url="http://localhost:3000/", user_report="Could not resolve proxy: proxy.corp.example")

def setup(s):
    node_http(s, "127.0.0.1", 3000); s.wait(3000)
    s.client_env = {"all_proxy": "http://proxy.corp.example:8080", "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}

def symptom(s):
    b, ev = s.bad("http://localhost:3000/", pat="proxy"); return b and s.ok("http://127.0.0.1:3000/")[0], ev

def fix(s):
    s.client_env["no_proxy"] = s.client_env["NO_PROXY"] = "127.0.0.1,localhost"


if __name__ == "__main__":
    cli(globals())
