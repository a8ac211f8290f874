#!/usr/bin/env python3
"""All proxy without localhost exception."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="proxy-env", intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="Every tool fails on 127.0.0.1:62893, the browser works. NO_PROXY is set, to our company's domain.")

def setup(s):
    s.http(port=62893); s.wait(62893)
    s.client_env = {"ALL_PROXY": "http://127.0.0.1:8888", "all_proxy": "http://127.0.0.1:8888", "NO_PROXY": "corp.example", "no_proxy": "corp.example"}

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:62893/", pat="8888")
    return b and s.ok("http://127.0.0.1:62893/", "--noproxy", "*")[0], ev

def fix(s):
    s.client_env["no_proxy"] = s.client_env["NO_PROXY"] = "corp.example,127.0.0.1"


if __name__ == "__main__":
    cli(globals())
