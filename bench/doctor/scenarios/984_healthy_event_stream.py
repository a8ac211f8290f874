#!/usr/bin/env python3
"""Healthy event stream."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "require('http').createServer((q,r)=>{ r.writeHead(200,{'Content-Type':'text/event-stream'}); r.write('data: hi\\n\\n'); const t=setInterval(()=>r.write('data: tick\\n\\n'),1000); q.on('close',()=>clearInterval(t)); }).listen(3000,'127.0.0.1');"
META = dict(cause="ok", target="http://127.0.0.1:3000", url="http://127.0.0.1:3000/", user_report="event stream, endless by design")

def setup(s):
    node(s, SRV); s.wait(3000)

def symptom(s):
    rc, out = s.curl("http://127.0.0.1:3000/", t=2); return "data: hi" not in out, out


if __name__ == "__main__":
    cli(globals())
