#!/usr/bin/env python3
"""Node inspector listens on v4."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ipv4-only", intent="connect", target="ws://[::1]:9229", url="http://[::1]:9229/json", user_report="the debugger cannot attach")

def setup(s):
    s.f = s.write("worker.js", "setInterval(() => {}, 1000);\n"); s.spawn(["node", "--inspect=127.0.0.1:9229", s.f]); s.wait(9229)

def symptom(s):
    return s.bad("http://[::1]:9229/json", pat="refused|connect")

def fix(s):
    s.spawn(["node", "--inspect=[::1]:9229", s.f], log="../b.log"); time.sleep(1)


if __name__ == "__main__":
    cli(globals())
