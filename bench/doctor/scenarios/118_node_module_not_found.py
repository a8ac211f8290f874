#!/usr/bin/env python3
"""Node module not found."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import NODE_HTTP, node

META = dict(cause="missing-dependency", accept=["app-crashed"], intent="connect", target="localhost:3000", url="http://localhost:3000/",
            user_report="This site can't be reached. localhost refused to connect.")

def setup(s):
    s.write("package.json", '{"name": "shopfront", "dependencies": {"express-zz": "^4.0.0"}}')
    s.start_cmd = f"cd {s.dir} && node server.js"
    s.wait_exit(node(s, "require('express-zz');\n" + NODE_HTTP, "127.0.0.1", 3000))

def symptom(s):
    b, ev = s.bad("http://localhost:3000/", pat="refused|connect")
    return b and "MODULE_NOT_FOUND" in s.log(), ev

def fix(s):
    s.write("node_modules/express-zz/index.js", ""); s.spawn(["node", "server.js", "127.0.0.1", "3000"]); s.wait(3000)


if __name__ == "__main__":
    cli(globals())
