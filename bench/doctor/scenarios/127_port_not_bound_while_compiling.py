#!/usr/bin/env python3
"""Port not bound while compiling."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import NODE_HTTP, node

APP = "const fs=require('fs'); console.log('[webpack] Compiling...');\nconst t=setInterval(()=>{ if (fs.existsSync('done')) { clearInterval(t); start(); } },100);\nfunction start() {\n" + NODE_HTTP + "}\n"
META = dict(cause="still-starting", accept=["not-listening"], intent="connect", target="localhost:8080", url="http://localhost:8080/",
            user_report="localhost refused to connect, npm run dev is running")

def setup(s):
    s.write("package.json", '{"scripts": {"dev": "node server.js 127.0.0.1 8080"}}')
    s.start_cmd = f"cd {s.dir} && node server.js 127.0.0.1 8080"
    node(s, APP, "127.0.0.1", 8080); s.until(lambda: "Compiling" in s.log(), what="start")

def symptom(s):
    return s.bad("http://localhost:8080/", pat="refused|connect")

def fix(s):
    s.write("done", ""); s.wait(8080)


if __name__ == "__main__":
    cli(globals())
