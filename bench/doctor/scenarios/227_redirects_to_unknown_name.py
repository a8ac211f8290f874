#!/usr/bin/env python3
"""Redirects to unknown name."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "require('http').createServer((q,r)=>{ r.writeHead(301,{Location:require('fs').readFileSync('base','utf8').trim()+q.url}); r.end(); }).listen(3000,'127.0.0.1');"
META = dict(cause="redirect-to-dead-target", accept=["name-not-resolved"], intent="connect", target="http://127.0.0.1:3000", url="http://127.0.0.1:3000/", user_report="it sends me to www.shop.internal and the browser cannot find that")

def setup(s):
    s.write("base", "http://www.shop.internal"); node(s, SRV); s.wait(3000)

def symptom(s):
    return s.bad("http://127.0.0.1:3000/", "-L", pat="resolve")

def fix(s):
    s.http(port=3001); s.wait(3001); s.write("base", "http://127.0.0.1:3001")


if __name__ == "__main__":
    cli(globals())
