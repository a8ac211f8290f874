#!/usr/bin/env python3
"""Browser on memcached."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="protocol-mismatch", intent="connect", target="http://localhost:11211", url="http://localhost:11211/", user_report="invalid response")

def setup(s):
    s.spawn(["memcached", "-l", "127.0.0.1", "-p", "11211", "-U", "0", "-u", "nobody"]); s.wait(11211)

def symptom(s):
    return s.bad("http://localhost:11211/", t=3)

def fix(s):
    globals()["symptom"] = lambda s: ("VERSION" not in s.tcp("127.0.0.1", 11211, send="version\\r\\n"), "memcached answers")


if __name__ == "__main__":
    cli(globals())
