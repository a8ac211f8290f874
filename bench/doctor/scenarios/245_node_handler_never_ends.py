#!/usr/bin/env python3
"""Node handler never ends."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "const fs=require('fs'); require('http').createServer((q,r)=>{ const t=setInterval(()=>{ if (fs.existsSync('answer')) { clearInterval(t); r.end('ok'); } },100); }).listen(3000,'127.0.0.1',()=>console.log('ready - started server on 0.0.0.0:3000'));"
META = dict(cause="no-response", intent="connect", target="http://localhost:3000", url="http://localhost:3000/", user_report="pending forever in the network tab")

def setup(s):
    node(s, SRV); s.wait(3000)

def symptom(s):
    return s.bad("http://localhost:3000/", t=2, pat="timed out")

def fix(s):
    s.write("answer", "")


if __name__ == "__main__":
    cli(globals())
