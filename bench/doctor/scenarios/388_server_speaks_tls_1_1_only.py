#!/usr/bin/env python3
"""Server speaks tls 1 1 only."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="tls-version-mismatch", intent="connect", target="https://localhost:8443", url="https://localhost:8443/",
            user_report="unsupported protocol / ERR_SSL_VERSION_OR_CIPHER_MISMATCH since the OpenSSL upgrade.")

def setup(s):
    k, c = s.cert(); s.k, s.c = k, c
    s.p = s.tls(c, k, port=8443, maxv="TLSv1_1"); s.wait(8443); s.client_env = {"SSL_CERT_FILE": c, "CURL_CA_BUNDLE": c}

def symptom(s):
    return s.bad("https://localhost:8443/", pat="unsupported protocol|alert|version|handshake|sigalg")

def fix(s):
    s.kill(s.p); s.tls(s.c, s.k, port=8443); s.wait(8443)


if __name__ == "__main__":
    cli(globals())
