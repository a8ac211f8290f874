#!/usr/bin/env python3
"""Wrong ca in the environment."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="tls-cert-untrusted", intent="connect", target="https://127.0.0.1:8443", url="https://127.0.0.1:8443/", user_report="certificate verify failed since I made new certificates")

def setup(s):
    old = s.cert(cn="Dev CA", san=None, name="old"); s.ca = s.cert(cn="Dev CA 2", san=None, name="ca"); k, c = s.cert(ca=s.ca); s.tls(c, k, port=8443); s.wait(8443)
    s.client_env = {"SSL_CERT_FILE": old[1], "CURL_CA_BUNDLE": old[1]}

def symptom(s):
    return s.bad("https://127.0.0.1:8443/", pat="certificate")

def fix(s):
    s.client_env = {"SSL_CERT_FILE": s.ca[1], "CURL_CA_BUNDLE": s.ca[1]}


if __name__ == "__main__":
    cli(globals())
