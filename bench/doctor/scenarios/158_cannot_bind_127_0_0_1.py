#!/usr/bin/env python3
"""Cannot bind 127 0 0 1."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="loopback-address-missing", accept=["address-not-available"], intent="start", target="127.0.0.1:8080", user_report="Cannot assign requested address for 127.0.0.1:8080")

def setup(s):
    s.lan("192.168.77.5/24"); s.ex(["ip", "addr", "flush", "dev", "lo"]); s.write("app.py", HTTP_APP)
    s.start_cmd = [PY, s.dir + "/app.py", "127.0.0.1", "8080"]
    s.write("app.log", s.ex(s.start_cmd, check=False, timeout=4).stderr)

def symptom(s):
    return s.start("Cannot assign")

def fix(s):
    s.ex(["ip", "addr", "add", "127.0.0.1/8", "dev", "lo"])


if __name__ == "__main__":
    cli(globals())
