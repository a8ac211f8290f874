#!/usr/bin/env python3
"""Dev variant orphan below shell."""

# mypy: ignore-errors

import os
import re
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

RUN = "#!/bin/sh\n/usr/bin/python3 app.py 127.0.0.1 7474 graph &\nwait\n"
META = dict(cause="port-held-by-orphan", accept=["port-in-use"], intent="start", target="127.0.0.1:7474", user_report="it says in use")

def setup(s):
    s.write("app.py", HTTP_APP); s.write("start.sh", RUN, 0o755)
    p = s.spawn(["./start.sh"]); s.wait(7474); s.child = int(re.search(r"pid=(\d+)", s.ex("ss -Hltnp sport = :7474").stdout).group(1)); s.kill(p); time.sleep(0.1)
    s.start_cmd = f"cd {s.dir} && {PY} app.py 127.0.0.1 7474 graph"

def symptom(s):
    return s.start("in use")

def fix(s):
    s.kill(s.child); time.sleep(0.2)


if __name__ == "__main__":
    cli(globals())
