#!/usr/bin/env python3
"""Expired certificate in nginx."""

# mypy: ignore-errors

import os
import signal
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="tls-cert-expired", accept=["tls-cert-untrusted"], intent="connect", target="https://127.0.0.1:9443", url="https://127.0.0.1:9443/", user_report="Your connection is not private")

def setup(s):
    s.ca = s.cert(cn="Dev CA", san=None, name="ca"); k, c = s.cert(ca=s.ca, expired=True); run(s, k, c)
    s.client_env = {"SSL_CERT_FILE": s.ca[1], "CURL_CA_BUNDLE": s.ca[1]}

def run(s, k, c):
    s.p = nginx(s, f"server {{ listen 127.0.0.1:9443 ssl; ssl_certificate {c}; ssl_certificate_key {k}; return 200 ok; }}"); s.wait(9443)

def symptom(s):
    return s.bad("https://127.0.0.1:9443/", pat="expired")

def fix(s):
    s.kill(s.p, signal.SIGTERM); s.p.wait(5); k, c = s.cert(ca=s.ca, name="b"); run(s, k, c)


if __name__ == "__main__":
    cli(globals())
