#!/usr/bin/env python3
"""Stunnel in front of nothing."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="upstream-down", accept=["closes-immediately"], intent="connect", target="https://localhost:8443", url="https://localhost:8443/", user_report="the certificate is fine but then: empty reply")

def setup(s):
    ca = s.cert(cn="Dev CA", san=None, name="ca"); k, c = s.cert(ca=ca); s.client_env = {"SSL_CERT_FILE": ca[1], "CURL_CA_BUNDLE": ca[1]}
    s.spawn(["stunnel", s.write("stunnel.conf", f"foreground = yes\npid =\n[web]\naccept = 127.0.0.1:8443\nconnect = 127.0.0.1:8085\ncert = {c}\nkey = {k}\n")]); s.wait(8443)

def symptom(s):
    return s.bad("https://localhost:8443/")

def fix(s):
    s.http(port=8085); s.wait(8085)


if __name__ == "__main__":
    cli(globals())
