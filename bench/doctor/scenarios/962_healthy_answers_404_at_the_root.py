#!/usr/bin/env python3
"""Healthy answers 404 at the root."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

META = dict(cause="ok", target="http://127.0.0.1:8000", url="http://127.0.0.1:8000/v1/items", user_report="API only, / is not served")
SRV = "require('http').createServer((q,r)=>{ const ok=q.url.startsWith('/v1'); r.writeHead(ok?200:404,{'Content-Type':'application/json'}); r.end(ok?'[]':'{\"error\":\"not found\"}'); }).listen(8000,'127.0.0.1');"

def setup(s):
    node(s, SRV); s.wait(8000)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8000/v1/items"); return not g, ev


if __name__ == "__main__":
    cli(globals())
