#!/usr/bin/env python3
"""Nothing runs vague."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="not-listening", intent="connect", target="http://localhost:9090", url="http://localhost:9090/", user_report="does not work")

def setup(s):
    s.dir = s.base + "/empty"; os.makedirs(s.dir)

def symptom(s):
    return s.bad("http://localhost:9090/", pat="refused|connect")

def fix(s):
    s.http(port=9090); s.wait(9090)


if __name__ == "__main__":
    cli(globals())
