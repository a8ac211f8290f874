#!/usr/bin/env python3
"""Dev variant crash without log."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="app-crashed", accept=["not-listening"], intent="start", target="127.0.0.1:8055", user_report="exits at once")

def setup(s):
    s.write("settings.toml", "port = = 8055\n")
    s.write("svc.py", "import tomllib\ncfg = tomllib.load(open('settings.toml','rb'))\n" + HTTP_APP)
    s.start_cmd = f"cd {s.dir} && {PY} svc.py 127.0.0.1 8055"

def symptom(s):
    return s.start("TOMLDecodeError")

def fix(s):
    s.write("settings.toml", "port = 8055\n")


if __name__ == "__main__":
    cli(globals())
