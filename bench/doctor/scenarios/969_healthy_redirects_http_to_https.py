#!/usr/bin/env python3
"""Healthy redirects http to https."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="ok", target="http://localhost:8080", url="http://localhost:8080/", user_report="http is sent to https, both run")

def setup(s):
    ca = s.cert(cn="Dev CA", san=None, name="ca"); k, c = s.cert(ca=ca); s.client_env = {"SSL_CERT_FILE": ca[1], "CURL_CA_BUNDLE": ca[1]}
    nginx(s, f"server {{ listen 127.0.0.1:8080; return 301 https://localhost:8443$request_uri; }} server {{ listen 127.0.0.1:8443 ssl; ssl_certificate {c}; ssl_certificate_key {k}; return 200 ok; }}"); s.wait(8443)

def symptom(s):
    g, ev = s.ok("http://localhost:8080/", "-L"); return not g, ev


if __name__ == "__main__":
    cli(globals())
