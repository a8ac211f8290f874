#!/usr/bin/env python3
"""Kill switch for one user."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="route-blackhole", intent="connect", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="the service user gets nothing since the VPN client is installed")

def setup(s):
    s.http(port=8080); s.wait(8080); s.client_user = "nobody"
    s.ex("ip rule add pref 32000 lookup local; ip rule del pref 0; ip rule add pref 50 uidrange 65534-65534 prohibit")

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", t=3)

def fix(s):
    s.ex("ip rule del pref 50")


if __name__ == "__main__":
    cli(globals())
