#!/usr/bin/env python3
"""Suspended node still owns the port."""

# mypy: ignore-errors

import os
import signal
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="process-stopped", accept=["port-in-use", "port-held-by-orphan"], intent="start", target="127.0.0.1:4200", user_report="Port 4200 is already in use. I pressed Ctrl-Z before, I thought that ends it")

def setup(s):
    s.p = node_http(s, "127.0.0.1", 4200); s.wait(4200); os.kill(s.p.pid, signal.SIGSTOP)
    s.start_cmd = ["node", s.dir + "/server.js", "127.0.0.1", "4200"]

def symptom(s):
    return s.start("EADDRINUSE")

def fix(s):
    s.kill(s.p); time.sleep(0.2)


if __name__ == "__main__":
    cli(globals())
