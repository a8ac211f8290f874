#!/usr/bin/env python3
"""Certificate without alternative names."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

CLIENT = "import socket,ssl,sys\nc=ssl.create_default_context(cafile=sys.argv[1]); c.hostname_checks_common_name=False\ntry:\n t=c.wrap_socket(socket.create_connection(('127.0.0.1',4000),4),server_hostname='localhost'); print('TLS fine')\nexcept ssl.SSLError as e: print(e)\n"
META = dict(cause="tls-cert-name-mismatch", intent="connect", target="https://localhost:4000", url="https://localhost:4000/", user_report="requests: certificate is not valid for 'localhost' (curl accepts it)")

def setup(s):
    s.ca = s.cert(cn="Dev CA", san=None, name="ca"); k, c = s.cert(cn="localhost", san=None, ca=s.ca); s.p = s.tls(c, k, port=4000); s.wait(4000)
    s.client_env = {"SSL_CERT_FILE": s.ca[1], "REQUESTS_CA_BUNDLE": s.ca[1], "CURL_CA_BUNDLE": s.ca[1]}

def symptom(s):
    out = s.ex([PY, "-c", CLIENT, s.ca[1]]).stdout; return "not valid for" in out or "mismatch" in out, out

def fix(s):
    s.kill(s.p); k, c = s.cert(ca=s.ca, name="b"); s.tls(c, k, port=4000); s.wait(4000)


if __name__ == "__main__":
    cli(globals())
