#!/usr/bin/env python3
"""Es module package missing."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="missing-dependency", accept=["app-crashed"], intent="start", target="127.0.0.1:5173", user_report="npm run dev fails after git pull")

def setup(s):
    s.write("dev.mjs", "import 'vite-zz';\nimport http from 'node:http';\nhttp.createServer((q, r) => r.end('ok')).listen(5173, '127.0.0.1');\n")
    s.start_cmd = f"cd {s.dir} && node dev.mjs"; s.write("app.log", s.ex(s.start_cmd, check=False).stderr)

def symptom(s):
    return s.start("ERR_MODULE_NOT_FOUND")

def fix(s):
    s.write("node_modules/vite-zz/package.json", '{"name": "vite-zz", "main": "index.js"}'); s.write("node_modules/vite-zz/index.js", "")


if __name__ == "__main__":
    cli(globals())
