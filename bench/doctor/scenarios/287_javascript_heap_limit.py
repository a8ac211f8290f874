#!/usr/bin/env python3
"""Javascript heap limit."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import NODE_HTTP, node

META = dict(cause="app-crashed", accept=["oom-killed"], intent="connect", target="127.0.0.1:3000", url="http://127.0.0.1:3000/", user_report="FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory")
SRV = "if (process.env.BIG !== '0') { const k=[]; for (;;) k.push(new Array(1e5).fill(1.5)); }\n"

def setup(s):
    s.start_cmd = f"cd {s.dir} && node --max-old-space-size=30 server.js 127.0.0.1 3000"
    s.wait_exit(node(s, SRV + NODE_HTTP, "127.0.0.1", 3000, flags=["--max-old-space-size=30"]))

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:3000/", pat="refused|connect"); return b and "heap" in s.log(), ev

def fix(s):
    s.spawn(["node", "server.js", "127.0.0.1", "3000"], env={"BIG": "0"}); s.wait(3000)


if __name__ == "__main__":
    cli(globals())
