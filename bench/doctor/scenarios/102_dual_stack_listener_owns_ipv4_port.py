#!/usr/bin/env python3
"""Dual stack listener owns ipv4 port."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="port-in-use", intent="start", target="0.0.0.0:8000",
            user_report="bind 0.0.0.0:8000 fails, address in use. netstat -4 shows nothing on 8000!")

def setup(s):
    s.other = s.http(host="::", port=8000, v6only=False, name="../wiki/serve.py", log="../wiki.log"); s.wait(8000)
    s.write("main.py", HTTP_APP)
    s.start_cmd = f"cd {s.dir} && {PY} main.py 0.0.0.0 8000"

def symptom(s):
    return s.start("Address already in use")

def fix(s):
    s.kill(s.other)


if __name__ == "__main__":
    cli(globals())
