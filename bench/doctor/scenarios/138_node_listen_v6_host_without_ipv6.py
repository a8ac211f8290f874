#!/usr/bin/env python3
"""Node listen v6 host without ipv6."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import NODE_HTTP

META = dict(cause="ipv6-disabled", accept=["address-not-available", "app-crashed"], intent="start", target="[::1]:5173",
            user_report="Error: listen EADDRNOTAVAIL: address not available ::1:5173")

def setup(s):
    s.sysctl("net.ipv6.conf.all.disable_ipv6", 1)
    s.write("server.js", NODE_HTTP)
    s.start_cmd = ["node", s.dir + "/server.js", "::1", "5173"]
    s.write("app.log", s.ex(s.start_cmd, check=False).stderr)

def symptom(s):
    return s.start("EADDRNOTAVAIL")

def fix(s):
    s.sysctl("net.ipv6.conf.all.disable_ipv6", 0); time.sleep(0.4)


if __name__ == "__main__":
    cli(globals())
