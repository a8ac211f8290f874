#!/usr/bin/env python3
"""Healthy redirects over two servers."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

META = dict(cause="ok", target="http://localhost:3000", url="http://localhost:3000/", user_report="single sign-on works")
SRV = "const [,,p,to]=process.argv; require('http').createServer((q,r)=>{ if(q.url.startsWith('/done')||!to) return r.end('welcome'); r.writeHead(303,{Location:to}); r.end(); }).listen(Number(p),'127.0.0.1');"

def setup(s):
    node(s, SRV, 3000, "http://localhost:4000/login?next=3000"); node(s, SRV, 4000, "http://localhost:3000/done", name="sso.js", log="../sso.log"); s.wait(3000); s.wait(4000)

def symptom(s):
    g, ev = s.ok("http://localhost:3000/", "-L"); return not g, ev


if __name__ == "__main__":
    cli(globals())
