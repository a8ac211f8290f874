#!/usr/bin/env python3
"""Dev variant other app holds port by v6 client."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import NODE_HTTP

META = dict(cause="port-in-use", intent="start", target="[::1]:9229", user_report="Starting inspector on [::1]:9229 failed: address already in use")

def setup(s):
    s.other = s.http(host="::", port=9229, name="../ide/inspect.py", log="../ide.log"); s.wait(9229)
    s.write("server.js", NODE_HTTP); s.start_cmd = f"node {s.dir}/server.js ::1 9229"

def symptom(s):
    return s.start("EADDRINUSE")

def fix(s):
    s.kill(s.other)


if __name__ == "__main__":
    cli(globals())
