#!/usr/bin/env python3
"""Certificate for another name."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="tls-cert-name-mismatch", intent="connect", target="https://localhost:8443", url="https://localhost:8443/",
            user_report="SSL: no alternative certificate subject name matches target host name 'localhost'.")

def setup(s):
    s.ca = s.cert(cn="Dev CA", san=None, name="ca"); k, c = s.cert(cn="shop.example.com", san="DNS:shop.example.com", ca=s.ca)
    s.p = s.tls(c, k, port=8443); s.wait(8443); s.client_env = {"SSL_CERT_FILE": s.ca[1], "CURL_CA_BUNDLE": s.ca[1]}

def symptom(s):
    return s.bad("https://localhost:8443/", pat="subject name")

def fix(s):
    s.kill(s.p); k, c = s.cert(ca=s.ca, name="srv2"); s.tls(c, k, port=8443); s.wait(8443)


if __name__ == "__main__":
    cli(globals())
