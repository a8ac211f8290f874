#!/usr/bin/env python3
"""Activator on both families."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="port-held-by-socket-activation", accept=["port-in-use"], intent="start", target="11434",
            user_report="listen tcp 127.0.0.1:11434: bind: address already in use")

def setup(s):
    s.write("model_server.py", HTTP_APP)
    s.p = s.spawn(["systemd-socket-activate", "-l", "[::]:11434", "/usr/lib/systemd/systemd-socket-proxyd", "127.0.0.1:11435"], log="../act.log"); s.wait(11434)
    s.start_cmd = [PY, s.dir + "/model_server.py", "127.0.0.1", "11434"]

def symptom(s):
    return s.start("in use")

def fix(s):
    s.kill(s.p)


if __name__ == "__main__":
    cli(globals())
