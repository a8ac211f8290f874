#!/usr/bin/env python3
"""Configured address is gone."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="address-not-available", accept=["app-crashed"], intent="start", target="192.168.1.50:8080",
            user_report="OSError: [Errno 99] Cannot assign requested address since I changed the Wi-Fi")

def setup(s):
    s.lan("192.168.77.5/24")
    s.write("app.py", HTTP_APP)
    s.start_cmd = [PY, s.dir + "/app.py", "192.168.1.50", "8080"]
    s.write("app.log", s.ex(s.start_cmd, check=False).stderr)

def symptom(s):
    return s.start("Cannot assign")

def fix(s):
    s.ex(["ip", "addr", "add", "192.168.1.50/24", "dev", "lan0"])


if __name__ == "__main__":
    cli(globals())
