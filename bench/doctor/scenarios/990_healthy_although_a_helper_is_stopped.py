#!/usr/bin/env python3
"""Healthy although a helper is stopped."""

# mypy: ignore-errors

import os
import signal
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="I stopped the watcher with Ctrl-Z, not the server")

def setup(s):
    s.http(port=8080); s.wait(8080); p = s.http(port=8081, name="watch.py", log="w.log"); s.wait(8081); os.kill(p.pid, signal.SIGSTOP)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
