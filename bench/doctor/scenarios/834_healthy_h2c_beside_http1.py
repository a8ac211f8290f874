#!/usr/bin/env python3
"""Healthy h2c beside http1."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="ok", target="https://localhost:8443", url="https://localhost:8443/", user_report="Is everything all right here?")

def setup(s):
    k, c = s.cert(); s.client_env = {"SSL_CERT_FILE": c, "CURL_CA_BUNDLE": c}
    nginx(s, f"server {{ listen 127.0.0.1:8443 ssl http2; listen [::1]:8443 ssl http2; ssl_certificate {c}; ssl_certificate_key {k}; location / {{ return 200 shop; }} }}"); s.wait(8443)

def symptom(s):
    g, ev = s.ok("https://localhost:8443/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
