#!/usr/bin/env python3
"""Bound to 127 0 0 2."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="bound-to-other-address", intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="Server says 'Serving on http://127.0.0.2:62893'. 127.0.0.1 is refused, isn't it the same machine?")

def setup(s):
    s.http(host="127.0.0.2", port=62893); s.wait(62893)

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:62893/", pat="refused|Couldn't connect")
    return b and s.ok("http://127.0.0.2:62893/")[0], ev

def fix(s):
    s.http(port=62893, name="lo.py"); time.sleep(0.7)


if __name__ == "__main__":
    cli(globals())
