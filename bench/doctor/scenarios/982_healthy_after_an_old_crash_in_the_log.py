#!/usr/bin/env python3
"""Healthy after an old crash in the log."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="it crashed yesterday; and now?")

def setup(s):
    s.write("app.log", "Traceback (most recent call last):\n  File \"app.py\", line 1, in <module>\nModuleNotFoundError: No module named 'flask'\nOSError: [Errno 98] Address already in use\nKilled\n")
    s.start_cmd = f"cd {s.dir} && {PY} app.py 127.0.0.1 8080"
    s.http(port=8080); s.wait(8080)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
