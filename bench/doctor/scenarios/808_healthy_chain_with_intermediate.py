#!/usr/bin/env python3
"""Healthy chain with intermediate."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="https://localhost:9443", url="https://localhost:9443/", user_report="")

def setup(s):
    root = s.cert(cn="Root CA", san=None, name="ca"); d = s.dir + "/certs"
    s.sh(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", d + "/int.key", "-out", d + "/int.crt", "-days", "30", "-subj", "/CN=Issuing CA", "-CA", root[1], "-CAkey", root[0], "-addext", "basicConstraints=critical,CA:TRUE"])
    k, c = s.cert(ca=(d + "/int.key", d + "/int.crt")); s.client_env = {"SSL_CERT_FILE": root[1], "CURL_CA_BUNDLE": root[1]}
    s.tls(s.write("certs/full.pem", open(c).read() + open(d + "/int.crt").read()), k, port=9443); s.wait(9443)

def symptom(s):
    g, ev = s.ok("https://localhost:9443/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
