#!/usr/bin/env python3
"""Shared library missing."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="missing-dependency", accept=["app-crashed"], intent="connect", target="127.0.0.1:8501", url="http://127.0.0.1:8501/",
            user_report="connection refused after moving to the new laptop")

def setup(s):
    s.start_cmd = f"cd {s.dir} && {PY} app.py 127.0.0.1 8501"
    s.wait_exit(s.app("import ctypes\nctypes.CDLL('libgraphics_zz.so.1')\n" + HTTP_APP, "127.0.0.1", 8501))

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:8501/", pat="refused|connect")
    return b and "cannot open shared object file" in s.log(), ev

def fix(s):
    s.write("app.py", HTTP_APP); s.spawn([PY, "app.py", "127.0.0.1", "8501"]); s.wait(8501)


if __name__ == "__main__":
    cli(globals())
