#!/usr/bin/env python3
"""Healthy redirects to login."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "require('http').createServer((q,r)=>{ if (q.url==='/') { r.writeHead(302,{Location:'/login'}); return r.end(); } r.end('<form>'); }).listen(3000,'127.0.0.1');"
META = dict(cause="ok", target="http://localhost:3000", url="http://localhost:3000/", user_report="Is everything all right here?")

def setup(s):
    node(s, SRV); s.wait(3000)

def symptom(s):
    g, ev = s.ok("http://localhost:3000/", "-L"); return not g, ev


if __name__ == "__main__":
    cli(globals())
