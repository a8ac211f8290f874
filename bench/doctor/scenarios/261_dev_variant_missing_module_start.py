#!/usr/bin/env python3
"""Dev variant missing module start."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="missing-dependency", accept=["app-crashed"], intent="start", target="127.0.0.1:8056", user_report="does not start on the new machine")

def setup(s):
    s.write("svc.py", "from fastapi_zz import FastAPI\n" + HTTP_APP)
    s.start_cmd = f"cd {s.dir} && {PY} svc.py 127.0.0.1 8056"

def symptom(s):
    return s.start("No module named")

def fix(s):
    s.write("fastapi_zz.py", "FastAPI = None\n")


if __name__ == "__main__":
    cli(globals())
