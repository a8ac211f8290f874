#!/usr/bin/env python3
"""Https proxy for local tls."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="proxy-env", intent="connect", target="https://localhost:8443", url="https://localhost:8443/", user_report="Failed to connect to 127.0.0.1 port 8888")

def setup(s):
    ca = s.cert(cn="Dev CA", san=None, name="ca"); k, c = s.cert(ca=ca); s.tls(c, k, port=8443); s.wait(8443)
    s.client_env = {"HTTPS_PROXY": "http://127.0.0.1:8888", "https_proxy": "http://127.0.0.1:8888", "SSL_CERT_FILE": ca[1], "CURL_CA_BUNDLE": ca[1]}

def symptom(s):
    return s.bad("https://localhost:8443/", pat="8888")

def fix(s):
    s.client_env["NO_PROXY"] = s.client_env["no_proxy"] = "localhost"


if __name__ == "__main__":
    cli(globals())
