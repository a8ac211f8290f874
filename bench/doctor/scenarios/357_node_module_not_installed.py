#!/usr/bin/env python3
"""Node module not installed."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

JS = "const express = require('express');\nconst app = express();\napp.get('/', (q, r) => r.send('shop'));\napp.listen(3000, '127.0.0.1');\n"
FAKE = "const http = require('http');\nmodule.exports = () => { let f; return { get: (p, h) => { f = h; }, listen: (p, h) => http.createServer((q, r) => { r.send = t => r.end(t); f(q, r); }).listen(p, h) }; };\n"
META = dict(cause="missing-dependency", accept=["app-crashed"], intent="connect", target="127.0.0.1:3000", url="http://127.0.0.1:3000/",
            user_report="npm start, then localhost:3000 refused to connect.")

def setup(s):
    s.write("package.json", '{"name": "shop", "scripts": {"start": "node server.js"}, "dependencies": {"express": "^4.18.0"}}\n')
    s.start_cmd = f"cd {s.dir} && node server.js"
    s.wait_exit(node(s, JS))

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:3000/", pat="refused|Couldn't connect")
    return b and "Cannot find module" in s.log(), ev

def fix(s):
    s.write("node_modules/express/index.js", FAKE); s.spawn(["node", s.dir + "/server.js"]); s.wait(3000)


if __name__ == "__main__":
    cli(globals())
