#!/usr/bin/env python3
"""Lo without v6 address."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="loopback-address-missing", accept=["ipv6-disabled"], intent="connect", target="[::1]:8080", url="http://[::1]:8080/", user_report="::1 does not answer, 127.0.0.1 does")

def setup(s):
    s.http(host="::", port=8080, v6only=False); s.wait(8080); s.ex(["ip", "-6", "addr", "del", "::1/128", "dev", "lo"])

def symptom(s):
    b, ev = s.bad("http://[::1]:8080/", t=2); return b and s.ok("http://127.0.0.1:8080/")[0], ev

def fix(s):
    s.ex(["ip", "-6", "addr", "add", "::1/128", "dev", "lo"]); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
