#!/usr/bin/env python3
"""Address of a vpn that is down."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="address-not-available", intent="start", target="10.8.0.5:8080",
            user_report="OSError: [Errno 99] Cannot assign requested address. Worked in the office with VPN.")

def setup(s):
    s.write("app.py", HTTP_APP); s.start_cmd = [PY, s.dir + "/app.py", "10.8.0.5", "8080", "shop"]
    s.write("app.log", s.ex(s.start_cmd, check=False, timeout=5).stderr)

def symptom(s):
    return s.start("Cannot assign requested address")

def fix(s):
    s.lan("10.8.0.5/24", dev="tun0")


if __name__ == "__main__":
    cli(globals())
