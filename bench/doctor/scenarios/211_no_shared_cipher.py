#!/usr/bin/env python3
"""No shared cipher."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SRV = r'''
import socket, ssl, sys, time
c = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER); c.load_cert_chain(sys.argv[1], sys.argv[2])
if len(sys.argv) > 3: c.maximum_version = ssl.TLSVersion.TLSv1_2; c.set_ciphers(sys.argv[3])
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("127.0.0.1", 8443)); l.listen(64)
while True:
    s, _ = l.accept(); s.settimeout(3)
    try:
        t = c.wrap_socket(s, server_side=True); t.recv(4096); t.sendall(b"HTTP/1.0 200 OK\r\n\r\nok"); t.close()
    except OSError as e: print(e, flush=True); s.close()
'''
META = dict(cause="tls-version-mismatch", intent="connect", target="https://127.0.0.1:8443", url="https://127.0.0.1:8443/", user_report="ERR_SSL_VERSION_OR_CIPHER_MISMATCH")

def setup(s):
    s.ca = s.cert(cn="Dev CA", san=None, name="ca"); s.k, s.c = s.cert(ca=s.ca); s.p = s.app(SRV, s.c, s.k, "ECDHE-ECDSA-AES128-GCM-SHA256"); s.wait(8443)
    s.client_env = {"SSL_CERT_FILE": s.ca[1], "CURL_CA_BUNDLE": s.ca[1]}

def symptom(s):
    return s.bad("https://127.0.0.1:8443/", pat="handshake failure|alert|SSL")

def fix(s):
    s.kill(s.p); s.spawn([PY, "app.py", s.c, s.k]); s.wait(8443)


if __name__ == "__main__":
    cli(globals())
