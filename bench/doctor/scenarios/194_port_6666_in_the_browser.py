#!/usr/bin/env python3
"""Port 6666 in the browser."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

FETCH = "fetch(process.argv[1]).then(r=>console.log('HTTP',r.status),e=>console.log('FAILED',String(e.cause)))"
META = dict(cause="browser-blocked-port", intent="connect", target="http://localhost:6666", url="http://localhost:6666/", user_report="ERR_UNSAFE_PORT. curl works.")

def setup(s):
    node_http(s, "127.0.0.1", 6666); s.wait(6666); s.port = 6666

def symptom(s):
    out = s.ex(["node", "-e", FETCH, f"http://localhost:{s.port}/"], check=False).stdout
    return "bad port" in out, out + s.curl(f"http://127.0.0.1:{s.port}/")[1][:60]

def fix(s):
    node_http(s, "127.0.0.1", 6670, name="b.js"); s.port = 6670; s.wait(6670)


if __name__ == "__main__":
    cli(globals())
