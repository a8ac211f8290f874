#!/usr/bin/env python3
"""Healthy takes two and a half seconds."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "require('http').createServer((q,r)=>setTimeout(()=>r.end('ok'),2500)).listen(3000,'127.0.0.1');"
META = dict(cause="ok", target="http://127.0.0.1:3000", url="http://127.0.0.1:3000/", user_report="slow page, 2.5 s, that is normal")

def setup(s):
    node(s, SRV); s.wait(3000)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:3000/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
