#!/usr/bin/env python3
"""Killed in a memory cgroup."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

APP = "print('building the search index ...', flush=True)\nindex = [b'x' * (1 << 20) for _ in range(120)]\n" + HTTP_APP
META = dict(cause="oom-killed", accept=["app-crashed"], intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="exited with code 137, page unreachable.")

def run(s):
    return s.spawn(["sh", "-c", f"{PY} app.py 127.0.0.1 62893 shop; echo exited with code $?"], limits=lambda: s.cgwrite(s.cg, "cgroup.procs", os.getpid()))

def setup(s):
    s.cg = s.cgroup("memory"); s.cgwrite(s.cg, "memory.limit_in_bytes", 60 << 20)
    s.write("app.py", APP); s.start_cmd = f"cd {s.dir} && {PY} app.py 127.0.0.1 62893 shop"
    s.wait_exit(run(s), 30)

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:62893/", pat="refused|Couldn't connect")
    return b and "137" in s.log(), ev + s.log()[-80:]

def fix(s):
    s.cgwrite(s.cg, "memory.limit_in_bytes", 600 << 20); run(s); s.wait(62893)


if __name__ == "__main__":
    cli(globals())
