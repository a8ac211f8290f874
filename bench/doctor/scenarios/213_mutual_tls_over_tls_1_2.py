#!/usr/bin/env python3
"""Mutual tls over tls 1 2."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="tls-client-cert-required", accept=["tls-version-mismatch"], intent="connect", target="https://localhost:8443", url="https://localhost:8443/", user_report="sslv3 alert handshake failure")

def setup(s):
    s.ca = s.cert(cn="Dev CA", san=None, name="ca"); k, c = s.cert(ca=s.ca); s.cl = s.cert(cn="alice", san=None, ca=s.ca, name="alice"); s.opts = []
    s.tls(c, k, port=8443, maxv="TLSv1_2", cafile=s.ca[1]); s.wait(8443)
    s.client_env = {"SSL_CERT_FILE": s.ca[1], "CURL_CA_BUNDLE": s.ca[1]}

def symptom(s):
    return s.bad("https://localhost:8443/", *s.opts, pat="handshake|alert|SSL")

def fix(s):
    s.opts = ["--cert", s.cl[1], "--key", s.cl[0]]


if __name__ == "__main__":
    cli(globals())
