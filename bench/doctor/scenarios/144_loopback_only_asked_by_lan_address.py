#!/usr/bin/env python3
"""Loopback only asked by lan address."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="bound-to-other-address", intent="connect", target="192.168.77.5:5000", url="http://192.168.77.5:5000/",
            user_report="My phone cannot open http://192.168.77.5:5000, my laptop can open localhost:5000.")

def setup(s):
    s.lan("192.168.77.5/24"); s.http(port=5000); s.wait(5000)

def symptom(s):
    b, ev = s.bad("http://192.168.77.5:5000/", pat="refused|connect"); return b and s.ok("http://127.0.0.1:5000/")[0], ev

def fix(s):
    s.http(host="192.168.77.5", port=5000, name="b.py"); time.sleep(0.7)


if __name__ == "__main__":
    cli(globals())
