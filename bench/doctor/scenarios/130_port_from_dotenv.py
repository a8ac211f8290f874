#!/usr/bin/env python3
"""Port from dotenv."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="wrong-port", accept=["not-listening"], intent="connect", target="127.0.0.1:3000", url="http://127.0.0.1:3000/",
            user_report="nothing on port 3000")

def setup(s):
    s.write(".env", "PORT=8081\n")
    s.start_cmd = f"cd {s.dir} && node server.js 127.0.0.1 8081"
    node_http(s, "127.0.0.1", 8081); s.wait(8081)

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:3000/", pat="refused|connect")
    return b and s.ok("http://127.0.0.1:8081/")[0], ev

def fix(s):
    s.spawn(["node", "server.js", "127.0.0.1", "3000"]); s.wait(3000)


if __name__ == "__main__":
    cli(globals())
