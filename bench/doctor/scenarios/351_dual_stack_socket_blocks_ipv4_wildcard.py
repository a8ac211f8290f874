#!/usr/bin/env python3
"""Dual stack socket blocks ipv4 wildcard."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli
from scenario_kit import node_http

META = dict(cause="port-in-use", intent="start", target="0.0.0.0:62893",
            user_report="bind 0.0.0.0:62893: Address already in use. netstat -4 shows nothing on this port.")

def setup(s):
    s.other = node_http(s, "", 62893, name="../blog/server.js", log="../blog.log"); s.wait(62893)
    s.write("app.py", HTTP_APP)
    s.start_cmd = [PY, s.dir + "/app.py", "0.0.0.0", "62893", "shop"]

def symptom(s):
    return s.start("Address already in use")

def fix(s):
    s.kill(s.other); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
