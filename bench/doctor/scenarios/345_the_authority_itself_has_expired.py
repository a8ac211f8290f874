#!/usr/bin/env python3
"""The authority itself has expired."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

CNF = "[ca]\ndefault_ca=c\n[c]\ndatabase={0}/index.txt\nnew_certs_dir={0}\nserial={0}/serial\ndefault_md=sha256\npolicy=p\nx509_extensions=e\nunique_subject=no\n[p]\ncommonName=supplied\n[e]\nbasicConstraints=critical,CA:TRUE\nsubjectKeyIdentifier=hash\n"
META = dict(cause="tls-cert-expired", accept=["tls-cert-untrusted"], intent="connect", target="https://localhost:8443", url="https://localhost:8443/", user_report="certificate has expired - but the server's certificate is from last week!")

def sign(s, *dates):
    d = s.dir + "/certs"; s.sh(["openssl", "ca", "-batch", "-selfsign", "-config", d + "/root.cnf", "-keyfile", d + "/root.key", "-in", d + "/root.csr", "-out", d + "/root.crt", "-notext", *dates])

def setup(s):
    d = s.dir + "/certs"; os.makedirs(d); s.write("certs/root.cnf", CNF.format(d)); s.write("certs/index.txt", ""); s.write("certs/serial", "1000\n")
    s.sh(["openssl", "req", "-newkey", "rsa:2048", "-nodes", "-keyout", d + "/root.key", "-out", d + "/root.csr", "-subj", "/CN=Office CA"]); sign(s, "-startdate", "20200101000000Z", "-enddate", "20250101000000Z")
    k, c = s.cert(ca=(d + "/root.key", d + "/root.crt")); s.tls(c, k, port=8443); s.wait(8443); s.client_env = {"SSL_CERT_FILE": d + "/root.crt", "CURL_CA_BUNDLE": d + "/root.crt"}

def symptom(s):
    return s.bad("https://localhost:8443/", pat="expired")

def fix(s):
    sign(s, "-days", "3000")


if __name__ == "__main__":
    cli(globals())
