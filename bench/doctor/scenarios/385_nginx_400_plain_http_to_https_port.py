#!/usr/bin/env python3
"""Nginx 400 plain http to https port."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="tls-expected", intent="connect", target="http://localhost:8443", url="http://localhost:8443/",
            user_report="400 The plain HTTP request was sent to HTTPS port.")

def setup(s):
    k, c = s.cert(); s.crt = c
    nginx(s, f"server {{ listen 127.0.0.1:8443 ssl; ssl_certificate {c}; ssl_certificate_key {k}; location / {{ return 200 shop; }} }}"); s.wait(8443)

def symptom(s):
    return s.bad("http://localhost:8443/", pat="plain HTTP request was sent to HTTPS port")

def fix(s):
    globals()["symptom"] = lambda s: (not s.ok("https://localhost:8443/", "--cacert", s.crt)[0], "https works")


if __name__ == "__main__":
    cli(globals())
