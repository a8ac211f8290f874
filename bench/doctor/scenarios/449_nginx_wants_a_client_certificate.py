#!/usr/bin/env python3
"""Nginx wants a client certificate."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="tls-client-cert-required", intent="connect", target="https://localhost:8443", url="https://localhost:8443/",
            user_report="400 No required SSL certificate was sent")

def setup(s):
    s.ca = s.cert(cn="Dev CA", san=None, name="ca"); k, c = s.cert(ca=s.ca); s.cl = s.cert(cn="alice", san=None, ca=s.ca, name="alice"); s.opts = []
    nginx(s, f"server {{ listen 127.0.0.1:8443 ssl; ssl_certificate {c}; ssl_certificate_key {k}; ssl_client_certificate {s.ca[1]}; ssl_verify_client on; location / {{ return 200 shop; }} }}"); s.wait(8443)
    s.client_env = {"SSL_CERT_FILE": s.ca[1], "CURL_CA_BUNDLE": s.ca[1]}

def symptom(s):
    return s.bad("https://localhost:8443/", *s.opts, pat="No required SSL certificate")

def fix(s):
    s.opts = ["--cert", s.cl[1], "--key", s.cl[0]]


if __name__ == "__main__":
    cli(globals())
