#!/usr/bin/env python3
"""Leaf from private ca."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="tls-cert-untrusted", intent="connect", target="https://localhost:8443", url="https://localhost:8443/", user_report="unable to get local issuer certificate (UNABLE_TO_VERIFY_LEAF_SIGNATURE)")

def setup(s):
    s.ca = s.cert(cn="mkcert development CA", san=None, name="ca"); k, c = s.cert(ca=s.ca)
    nginx(s, f"server {{ listen 127.0.0.1:8443 ssl; ssl_certificate {c}; ssl_certificate_key {k}; return 200 ok; }}"); s.wait(8443)

def symptom(s):
    return s.bad("https://localhost:8443/", pat="issuer|certificate")

def fix(s):
    s.client_env = {"SSL_CERT_FILE": s.ca[1], "CURL_CA_BUNDLE": s.ca[1]}


if __name__ == "__main__":
    cli(globals())
