#!/usr/bin/env python3
"""Default virtual host answers with its certificate."""

# mypy: ignore-errors

import os
import signal
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli
from scenario_kit import nginx

BLOCK = "server {{ listen 127.0.0.1:8443 ssl; server_name {0}; ssl_certificate {1}; ssl_certificate_key {2}; return 200 ok; }}"
META = dict(cause="tls-cert-name-mismatch", intent="connect", target="https://api.test:8443", url="https://api.test:8443/", user_report="I added api.test to hosts, the browser warns")

def setup(s):
    s.etc("hosts", HOSTS + "127.0.0.1 shop.test admin.test api.test\n"); s.ca = s.cert(cn="Dev CA", san=None, name="ca"); s.client_env = {"SSL_CERT_FILE": s.ca[1], "CURL_CA_BUNDLE": s.ca[1]}
    s.blocks = "".join(block(s, n) for n in ("admin.test", "shop.test")); s.p = nginx(s, s.blocks); s.wait(8443)

def block(s, name):
    k, c = s.cert(cn=name, san="DNS:" + name, ca=s.ca, name=name); return BLOCK.format(name, c, k)

def symptom(s):
    return s.bad("https://api.test:8443/", pat="subject name|match")

def fix(s):
    s.kill(s.p, signal.SIGTERM); s.p.wait(5); nginx(s, s.blocks + block(s, "api.test")); s.wait(8443)


if __name__ == "__main__":
    cli(globals())
