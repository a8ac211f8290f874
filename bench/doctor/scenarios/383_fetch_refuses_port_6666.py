#!/usr/bin/env python3
"""Fetch refuses port 6666."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="browser-blocked-port", intent="connect", target="127.0.0.1:6666", url="http://127.0.0.1:6666/graphql",
            user_report="This site can't be reached: ERR_UNSAFE_PORT. curl works.")
JS = "fetch(process.argv[1]).then(r => console.log('status', r.status), e => console.log('failed', e.cause ? e.cause.message : e.message))"

def setup(s):
    s.http(port=6666); s.wait(6666); s.port = 6666

def symptom(s):
    r = s.ex(["node", "-e", JS, f"http://127.0.0.1:{s.port}/graphql"], check=False, timeout=15).stdout
    return "bad port" in r, r

def fix(s):
    s.http(port=4000, name="app2.py"); s.wait(4000); s.port = 4000


if __name__ == "__main__":
    cli(globals())
