#!/usr/bin/env python3
"""Redis url for a tls redis."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="tls-expected", intent="connect", target="127.0.0.1:6379", url="redis://127.0.0.1:6379",
            user_report="Server closed the connection. We switched Redis to TLS last week.")

def setup(s):
    k, c = s.cert(); s.crt = c
    s.spawn(["redis-server", "--port", "0", "--tls-port", "6379", "--tls-cert-file", c, "--tls-key-file", k, "--tls-ca-cert-file", c, "--tls-auth-clients", "no", "--save", "", "--dir", s.dir]); s.wait(6379)

def symptom(s):
    r = s.tcp("127.0.0.1", 6379, send="PING\\r\\n"); return "PONG" not in r, r

def fix(s):
    globals()["symptom"] = lambda s: ("PONG" not in s.ex(f"(echo PING; sleep 1) | timeout 4 openssl s_client -quiet -CAfile {s.crt} -connect 127.0.0.1:6379", check=False).stdout, "TLS works")


if __name__ == "__main__":
    cli(globals())
