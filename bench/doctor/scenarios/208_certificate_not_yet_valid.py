#!/usr/bin/env python3
"""Certificate not yet valid."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="tls-cert-expired", intent="connect", target="https://localhost:8443", url="https://localhost:8443/", user_report="certificate is not yet valid")

def setup(s):
    s.ca = s.cert(cn="Dev CA", san=None, name="ca"); s.cert(ca=s.ca, expired=True)
    d = s.dir + "/certs"; open(d + "/index.txt", "w").close()
    s.sh(["openssl", "ca", "-batch", "-config", d + "/ca.cnf", "-cert", s.ca[1], "-keyfile", s.ca[0], "-in", d + "/server.csr", "-out", d + "/future.crt", "-startdate", "20400101000000Z", "-enddate", "20410101000000Z", "-notext"])
    s.p = s.tls(d + "/future.crt", d + "/server.key", port=8443); s.wait(8443)
    s.client_env = {"SSL_CERT_FILE": s.ca[1], "CURL_CA_BUNDLE": s.ca[1]}

def symptom(s):
    return s.bad("https://localhost:8443/", pat="not yet valid")

def fix(s):
    s.kill(s.p); k, c = s.cert(ca=s.ca, name="b"); s.tls(c, k, port=8443); s.wait(8443)


if __name__ == "__main__":
    cli(globals())
