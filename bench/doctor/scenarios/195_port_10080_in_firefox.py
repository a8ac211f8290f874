#!/usr/bin/env python3
"""Port 10080 in firefox."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

FETCH = "fetch(process.argv[1]).then(r=>console.log('HTTP',r.status),e=>console.log('FAILED',String(e.cause)))"
META = dict(cause="browser-blocked-port", intent="connect", target="http://127.0.0.1:10080", url="http://127.0.0.1:10080/admin", user_report="Firefox: This address is restricted")

def setup(s):
    s.http(port=10080); s.wait(10080); s.port = 10080

def symptom(s):
    out = s.ex(["node", "-e", FETCH, f"http://127.0.0.1:{s.port}/admin"], check=False).stdout
    return "bad port" in out, out

def fix(s):
    s.http(port=10081, name="b.py"); s.wait(10081); s.port = 10081


if __name__ == "__main__":
    cli(globals())
