#!/usr/bin/env python3
"""Preflight is not answered."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "const http=require('http'); http.createServer((q,r)=>{ const c=require('fs').existsSync('cors'); if (c||q.method==='GET') r.setHeader('Access-Control-Allow-Origin','*'); if (c) r.setHeader('Access-Control-Allow-Headers','content-type'); r.writeHead(q.method==='OPTIONS'&&!c?405:200); r.end(); }).listen(8000,'127.0.0.1');"
META = dict(cause="cors-blocked", intent="connect", target="http://localhost:8000/orders", url="http://localhost:8000/orders",
            user_report="blocked by CORS policy: Response to preflight request doesn't pass access control check: It does not have HTTP ok status.")

def setup(s):
    node(s, SRV); s.wait(8000)

def symptom(s):
    rc, out = s.curl("http://localhost:8000/orders", "-X", "OPTIONS", "-H", "Origin: http://localhost:3000", "-H", "Access-Control-Request-Method: POST"); return " 405" in out[:20], out

def fix(s):
    s.write("cors", "")


if __name__ == "__main__":
    cli(globals())
