#!/usr/bin/env python3
"""Segmentation fault."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="app-crashed", intent="connect", target="127.0.0.1:8800", url="http://127.0.0.1:8800/", user_report="refused. The server did print that it is up, minutes ago.")

def setup(s):
    s.write("native.py", "import os, threading\nif not os.path.exists('patched'): threading.Timer(0.8, lambda: os.kill(os.getpid(), 11)).start()\n" + HTTP_APP)
    s.start_cmd = f"cd {s.dir} && {PY} native.py 127.0.0.1 8800"
    s.wait_exit(s.spawn(f"bash -c '{PY} native.py 127.0.0.1 8800; echo exit status $?; exit 139'"))

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:8800/", pat="refused|connect")
    return b and "139" in s.log(), ev + s.log()

def fix(s):
    s.write("patched", ""); s.spawn([PY, "native.py", "127.0.0.1", "8800"]); s.wait(8800)


if __name__ == "__main__":
    cli(globals())
