#!/usr/bin/env python3
"""Openssl server with an ancient cipher."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="tls-version-mismatch", intent="connect", target="https://127.0.0.1:4433", url="https://127.0.0.1:4433/",
            user_report="sslv3 alert handshake failure.")

def setup(s):
    s.k, s.c = s.cert(); s.client_env = {"SSL_CERT_FILE": s.c, "CURL_CA_BUNDLE": s.c}
    s.p = s.spawn(["openssl", "s_server", "-accept", "127.0.0.1:4433", "-cert", s.c, "-key", s.k, "-www", "-tls1_2", "-cipher", "NULL-SHA256:@SECLEVEL=0"]); s.wait(4433)

def symptom(s):
    return s.bad("https://127.0.0.1:4433/", pat="handshake")

def fix(s):
    s.kill(s.p); s.spawn(["openssl", "s_server", "-accept", "127.0.0.1:4433", "-cert", s.c, "-key", s.k, "-www"]); s.wait(4433)


if __name__ == "__main__":
    cli(globals())
