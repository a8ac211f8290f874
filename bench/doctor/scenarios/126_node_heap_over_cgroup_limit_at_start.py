#!/usr/bin/env python3
"""Node heap over cgroup limit at start."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import NODE_HTTP

APP = "console.log('> building the cache'); const k=[]; for (let i=0;i<40;i++) k.push(Buffer.alloc(4e6, 1));\n"
META = dict(cause="oom-killed", accept=["app-crashed"], intent="start", target="127.0.0.1:3333",
            user_report="npm start ends by itself with exit code 137, no error message at all")

def setup(s):
    s.cg = s.cgroup("memory"); s.cgwrite(s.cg, "memory.limit_in_bytes", 90_000_000)
    s.write("server.js", APP + NODE_HTTP)
    s.start_cmd = f"cd {s.dir} && node server.js 127.0.0.1 3333"
    run(s); s.wait_exit(s.p)

def run(s):
    cmd = "node server.js 127.0.0.1 3333; rc=$?; [ $rc = 137 ] && printf 'Killed\\nnpm ERR! code ELIFECYCLE\\nnpm ERR! errno 137\\n'; exit $rc"
    s.p = s.spawn(cmd, limits=lambda: s.cgwrite(s.cg, "cgroup.procs", os.getpid()))

def symptom(s):
    return s.p.poll() is not None and "137" in s.log(), f"rc={s.p.poll()} {s.log()[-200:]}"

def fix(s):
    s.cgwrite(s.cg, "memory.limit_in_bytes", 900_000_000); run(s); s.wait(3333)


if __name__ == "__main__":
    cli(globals())
