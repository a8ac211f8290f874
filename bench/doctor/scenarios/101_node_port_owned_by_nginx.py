#!/usr/bin/env python3
"""Node port owned by nginx."""

# mypy: ignore-errors

import os
import signal
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import NODE_HTTP, nginx

META = dict(cause="port-in-use", intent="start", target="127.0.0.1:3000",
            user_report="npm start dies with: Error: listen EADDRINUSE: address already in use 127.0.0.1:3000")

def setup(s):
    s.other = nginx(s, "server { listen 127.0.0.1:3000; location / { return 200 'docs'; } }", name="../docs/nginx.conf", log="../docs.log"); s.wait(3000)
    s.write("server.js", NODE_HTTP)
    s.start_cmd = ["node", s.dir + "/server.js", "127.0.0.1", "3000"]
    s.write("app.log", s.ex(s.start_cmd, check=False).stderr)

def symptom(s):
    return s.start("EADDRINUSE")

def fix(s):
    s.kill(s.other, signal.SIGTERM); s.other.wait(5)


if __name__ == "__main__":
    cli(globals())
