#!/usr/bin/env python3
"""Healthy http2 over tls."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli
from scenario_kit import nginx

META = dict(cause="ok", target="https://shop.test:8443", url="https://shop.test:8443/", user_report="Is everything all right here?")

def setup(s):
    s.etc("hosts", HOSTS + "127.0.0.1 shop.test\n"); ca = s.cert(cn="Dev CA", san=None, name="ca"); k, c = s.cert(cn="shop.test", san="DNS:shop.test,DNS:*.shop.test", ca=ca)
    s.client_env = {"SSL_CERT_FILE": ca[1], "CURL_CA_BUNDLE": ca[1]}
    nginx(s, f"server {{ listen 127.0.0.1:8443 ssl http2; ssl_certificate {c}; ssl_certificate_key {k}; return 200 ok; }}"); s.wait(8443)

def symptom(s):
    g, ev = s.ok("https://shop.test:8443/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
