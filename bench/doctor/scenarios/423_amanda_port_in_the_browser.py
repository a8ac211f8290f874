#!/usr/bin/env python3
"""Amanda port in the browser."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="browser-blocked-port", intent="connect", target="http://localhost:10080", url="http://localhost:10080/",
            user_report="Firefox: 'This address is restricted'. wget works.")
JS = "fetch(process.argv[1]).then(r => console.log('status', r.status), e => console.log('failed', e.cause ? e.cause.message : e.message))"

def setup(s):
    s.http(port=10080); s.wait(10080); s.port = 10080

def symptom(s):
    r = s.ex(["node", "-e", JS, f"http://127.0.0.1:{s.port}/"], check=False, timeout=15).stdout
    return "bad port" in r, r

def fix(s):
    s.http(port=10081, name="app2.py"); s.wait(10081); s.port = 10081


if __name__ == "__main__":
    cli(globals())
