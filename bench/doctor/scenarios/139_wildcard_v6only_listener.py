#!/usr/bin/env python3
"""Wildcard v6only listener."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ipv6-only", intent="connect", target="127.0.0.1:8443", url="http://127.0.0.1:8443/", user_report="ss says *:8443 or [::]:8443 LISTEN, 127.0.0.1 refused")

def setup(s):
    s.http(host="::", port=8443, v6only=True); s.wait(8443)

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:8443/", pat="refused|connect"); return b and s.ok("http://[::1]:8443/")[0], ev

def fix(s):
    s.http(host="0.0.0.0", port=8443, name="v4.py"); time.sleep(0.7)


if __name__ == "__main__":
    cli(globals())
