#!/usr/bin/env python3
"""Healthy no proxy star."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="http://localhost:8080", url="http://localhost:8080/", user_report="Is everything all right here?")

def setup(s):
    s.http(port=8080); s.wait(8080)
    s.client_env = {"http_proxy": "http://127.0.0.1:3128", "HTTPS_PROXY": "http://127.0.0.1:3128", "no_proxy": "*", "NO_PROXY": "*"}

def symptom(s):
    g, ev = s.ok("http://localhost:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
