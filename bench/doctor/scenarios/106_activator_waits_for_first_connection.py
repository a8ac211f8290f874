#!/usr/bin/env python3
"""Activator waits for first connection."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="port-held-by-socket-activation", accept=["port-in-use"], intent="start", target="127.0.0.1:8090",
            user_report="Starting by hand says the port is in use, but the service is stopped")

def setup(s):
    s.write("svc.py", HTTP_APP)
    s.p = s.spawn(["systemd-socket-activate", "-l", "127.0.0.1:8090", PY, s.dir + "/svc.py", "127.0.0.1", "8090"], log="../act.log"); s.wait(8090)
    s.start_cmd = [PY, s.dir + "/svc.py", "127.0.0.1", "8090"]

def symptom(s):
    return s.start("in use")

def fix(s):
    s.kill(s.p)


if __name__ == "__main__":
    cli(globals())
