#!/usr/bin/env python3
"""Certificate without the ip address."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="tls-cert-name-mismatch", intent="connect", target="https://127.0.0.1:62893", url="https://127.0.0.1:62893/",
            user_report="ERR_CERT_COMMON_NAME_INVALID on 127.0.0.1, localhost is fine.")

def setup(s):
    k, c = s.cert(san="DNS:localhost"); s.k, s.c = k, c
    s.p = s.tls(c, k); s.wait(62893); s.client_env = {"SSL_CERT_FILE": c, "CURL_CA_BUNDLE": c}

def symptom(s):
    b, ev = s.bad("https://127.0.0.1:62893/", pat="subject name|name")
    return b and s.ok("https://localhost:62893/")[0], ev

def fix(s):
    s.kill(s.p); k, c = s.cert(name="srv2"); s.tls(c, k); s.wait(62893); s.client_env = {"SSL_CERT_FILE": c, "CURL_CA_BUNDLE": c}


if __name__ == "__main__":
    cli(globals())
