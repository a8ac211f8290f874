#!/usr/bin/env python3
"""Healthy 403 for visitors."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "require('http').createServer((q,r)=>{ const ok=q.headers['x-api-key']==='k'; r.writeHead(ok?200:403,{'Content-Type':'application/json'}); r.end(ok?'{}':'{\"message\":\"Missing API key\"}'); }).listen(8080,'127.0.0.1');"
META = dict(cause="ok", target="http://127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="with my key it works")

def setup(s):
    node(s, SRV); s.wait(8080)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/", "-H", "X-Api-Key: k"); return not g, ev


if __name__ == "__main__":
    cli(globals())
