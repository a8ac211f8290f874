#!/usr/bin/env python3
"""Socat without reuse in time wait."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="port-in-time-wait", intent="start", target="127.0.0.1:9000", user_report="socat: bind(5, ...): Address already in use, nobody owns the port")

def setup(s):
    s.start_cmd = ["socat", "TCP-LISTEN:9000,bind=127.0.0.1,fork,reuseaddr=0", "SYSTEM:echo hi"]
    p = s.spawn(s.start_cmd); s.wait(9000)
    for _ in range(3):
        s.tcp("127.0.0.1", 9000, send="x")
    s.kill(p); time.sleep(0.3)

def symptom(s):
    tw = s.ex("ss -Htan state time-wait sport = :9000").stdout; b, ev = s.start("in use"); return b and bool(tw), ev

def fix(s):
    s.ex("ss -K state time-wait sport = :9000", check=False)
    s.until(lambda: not s.ex("ss -Htan state time-wait sport = :9000").stdout, t=75, what="TIME_WAIT to end")


if __name__ == "__main__":
    cli(globals())
