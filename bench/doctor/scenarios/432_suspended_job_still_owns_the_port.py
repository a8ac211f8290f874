#!/usr/bin/env python3
"""Suspended job still owns the port."""

# mypy: ignore-errors

import os
import signal
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

META = dict(cause="process-stopped", accept=["port-in-use"], intent="start", target="127.0.0.1:4200",
            user_report="Port 4200 is already in use after I pressed Ctrl-Z.")

def setup(s):
    s.p = s.http(port=4200); s.wait(4200); os.kill(s.p.pid, signal.SIGSTOP)
    s.start_cmd = [PY, s.dir + "/app.py", "127.0.0.1", "4200", "shop"]

def symptom(s):
    return s.start("Address already in use")

def fix(s):
    s.kill(s.p); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
