#!/usr/bin/env python3
"""Healthy tls 1 3 only."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="https://localhost:8443", url="https://localhost:8443/", user_report="Is everything all right here?")

def setup(s):
    k, c = s.cert(); s.tls(c, k, port=8443, minv="TLSv1_3"); s.wait(8443); s.client_env = {"SSL_CERT_FILE": c, "CURL_CA_BUNDLE": c}

def symptom(s):
    g, ev = s.ok("https://localhost:8443/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
