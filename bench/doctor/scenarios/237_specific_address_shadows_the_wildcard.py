#!/usr/bin/env python3
"""Specific address shadows the wildcard."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="wrong-app-answers", intent="connect", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="I see the page of an old project, my server (0.0.0.0:8080) gets no request at all")

def setup(s):
    s.http(host="0.0.0.0", port=8080, body="my new app", reuseport=True); s.wait(8080)
    s.old = s.http(host="127.0.0.1", port=8080, body="the old demo", reuseport=True, name="../demo/d.py", log="../demo.log"); time.sleep(0.6)

def symptom(s):
    out = s.curl("http://127.0.0.1:8080/")[1]; return "old demo" in out, out

def fix(s):
    s.kill(s.old); time.sleep(0.2)


if __name__ == "__main__":
    cli(globals())
