#!/usr/bin/env python3
"""Cache of another user owns port."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="port-in-use", intent="start", target="127.0.0.1:11211", user_report="It does not start.")

def setup(s):
    s.other = s.spawn(["memcached", "-l", "127.0.0.1", "-p", "11211", "-U", "0"], user="nobody", log="../mc.log"); s.wait(11211)
    s.write("cache.py", HTTP_APP)
    s.start_cmd = f"{PY} {s.dir}/cache.py 127.0.0.1 11211"

def symptom(s):
    return s.start("in use")

def fix(s):
    s.kill(s.other)


if __name__ == "__main__":
    cli(globals())
