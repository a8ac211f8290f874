#!/usr/bin/env python3
"""Config names another port."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

META = dict(cause="wrong-port", intent="connect", target="127.0.0.1:8888", url="http://127.0.0.1:8888/",
            user_report="The README says port 8888, refused.")

def setup(s):
    s.write("settings.ini", "[server]\nport = 8889\n"); s.start_cmd = f"cd {s.dir} && {PY} app.py 127.0.0.1 8889 shop"; s.http(port=8889); s.wait(8889)

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:8888/", pat="refused|Couldn't connect")
    return b and s.ok("http://127.0.0.1:8889/")[0], ev

def fix(s):
    s.http(port=8888); s.wait(8888)


if __name__ == "__main__":
    cli(globals())
