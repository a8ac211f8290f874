#!/usr/bin/env python3
"""Memory limit kills the loader."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

APP = "import sys\nprint('loading the index',flush=True)\nx=bytearray(90_000_000)\nfor i in range(0,len(x),4096): x[i]=1\nprint('loaded',flush=True)\n" + HTTP_APP
META = dict(cause="oom-killed", accept=["app-crashed"], intent="connect", target="127.0.0.1:8983", url="http://127.0.0.1:8983/",
            user_report="refused. The terminal only says: Killed")

def setup(s):
    s.cg = s.cgroup("memory"); s.cgwrite(s.cg, "memory.limit_in_bytes", 40_000_000)
    s.write("app.py", APP)
    s.start_cmd = f"cd {s.dir} && {PY} app.py 127.0.0.1 8983"
    s.cmd = f"{PY} app.py 127.0.0.1 8983; rc=$?; [ $rc = 137 ] && echo Killed; exit $rc"
    s.enter = lambda: s.cgwrite(s.cg, "cgroup.procs", os.getpid())
    s.p = s.spawn(s.cmd, limits=s.enter); s.wait_exit(s.p)

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:8983/", pat="refused|connect")
    return b and s.p.returncode == 137, f"{ev} rc={s.p.returncode}"

def fix(s):
    s.cgwrite(s.cg, "memory.limit_in_bytes", 400_000_000); s.spawn(s.cmd, limits=s.enter); s.wait(8983)


if __name__ == "__main__":
    cli(globals())
