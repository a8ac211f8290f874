#!/usr/bin/env python3
"""Redirects in a circle of two."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "require('http').createServer((q,r)=>{ if (require('fs').existsSync('ok')) return r.end('ok'); r.writeHead(302,{Location:q.url==='/a'?'/b':'/a'}); r.end(); }).listen(3000,'127.0.0.1');"
META = dict(cause="redirect-to-dead-target", intent="connect", target="http://localhost:3000", url="http://localhost:3000/", user_report="the page isn't redirecting properly")

def setup(s):
    node(s, SRV); s.wait(3000)

def symptom(s):
    return s.bad("http://localhost:3000/", "-L", "--max-redirs", "15")

def fix(s):
    s.write("ok", "")


if __name__ == "__main__":
    cli(globals())
