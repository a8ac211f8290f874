#!/usr/bin/env python3
"""Certificate has the name but not the ip."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="tls-cert-name-mismatch", intent="connect", target="https://127.0.0.1:3443", url="https://127.0.0.1:3443/", user_report="Hostname/IP does not match certificate's altnames: IP: 127.0.0.1 is not in the cert's list")

def setup(s):
    s.ca = s.cert(cn="Dev CA", san=None, name="ca"); k, c = s.cert(san="DNS:localhost", ca=s.ca); s.p = s.tls(c, k, port=3443); s.wait(3443)
    s.client_env = {"SSL_CERT_FILE": s.ca[1], "CURL_CA_BUNDLE": s.ca[1]}

def symptom(s):
    return s.bad("https://127.0.0.1:3443/", pat="subject name|match")

def fix(s):
    s.kill(s.p); k, c = s.cert(ca=s.ca, name="b"); s.tls(c, k, port=3443); s.wait(3443)


if __name__ == "__main__":
    cli(globals())
