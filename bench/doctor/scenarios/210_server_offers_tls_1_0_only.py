#!/usr/bin/env python3
"""Server offers tls 1 0 only."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="tls-version-mismatch", intent="connect", target="https://localhost:8443", url="https://localhost:8443/", user_report="SSL routines::unsupported protocol")

def setup(s):
    s.ca = s.cert(cn="Dev CA", san=None, name="ca"); s.k, s.c = s.cert(ca=s.ca); s.p = s.tls(s.c, s.k, port=8443, minv="TLSv1", maxv="TLSv1"); s.wait(8443)
    s.client_env = {"SSL_CERT_FILE": s.ca[1], "CURL_CA_BUNDLE": s.ca[1]}

def symptom(s):
    return s.bad("https://localhost:8443/", pat="protocol|alert|SSL")

def fix(s):
    s.kill(s.p); s.tls(s.c, s.k, port=8443); s.wait(8443)


if __name__ == "__main__":
    cli(globals())
