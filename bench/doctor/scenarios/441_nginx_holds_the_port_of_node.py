#!/usr/bin/env python3
"""Nginx holds the port of node."""

# mypy: ignore-errors

import os
import signal
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="port-in-use", intent="start", target="127.0.0.1:3000",
            user_report="Error: listen EADDRINUSE: address already in use :::3000")

def setup(s):
    s.ng = nginx(s, "server { listen 0.0.0.0:3000; location / { return 200 docs; } }", name="../docs/nginx.conf", log="../ng.log", cwd=s.base); s.wait(3000)
    s.start_cmd = f"cd {s.dir} && node server.js"; s.write("server.js", "require('http').createServer((q, r) => r.end('shop')).listen(3000, () => console.log('ready'));\n"); s.write("app.log", s.ex(s.start_cmd, check=False, timeout=5).stderr)

def symptom(s):
    return s.start("EADDRINUSE")

def fix(s):
    s.kill(s.ng, signal.SIGTERM); time.sleep(0.7)


if __name__ == "__main__":
    cli(globals())
