#!/usr/bin/env python3
"""Node throws for missing setting."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import NODE_HTTP, node

META = dict(cause="app-crashed", intent="connect", target="127.0.0.1:4000", url="http://127.0.0.1:4000/graphql", user_report="ERR_CONNECTION_REFUSED")

def setup(s):
    s.start_cmd = f"cd {s.dir} && node server.js 127.0.0.1 4000"
    s.wait_exit(node(s, "if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL is not set');\n" + NODE_HTTP, "127.0.0.1", 4000))

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:4000/graphql", pat="refused|connect")
    return b and "DATABASE_URL" in s.log(), ev

def fix(s):
    s.spawn(["node", "server.js", "127.0.0.1", "4000"], env={"DATABASE_URL": "x"}); s.wait(4000)


if __name__ == "__main__":
    cli(globals())
