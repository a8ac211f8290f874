#!/usr/bin/env python3
"""Healthy port but 500 by the app."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "require('http').createServer((q,r)=>{ r.writeHead(500,{'Content-Type':'text/html'}); r.end('<h1>TypeError: cart is undefined</h1>'); }).listen(3000,'127.0.0.1');"
META = dict(cause="ok", target="127.0.0.1:3000", url="http://127.0.0.1:3000/", user_report="I am debugging my page (it shows my own error page). Is the port reachable?")

def setup(s):
    node(s, SRV); s.wait(3000)

def symptom(s):
    rc, ev = s.curl("http://127.0.0.1:3000/"); return rc != 0, ev


if __name__ == "__main__":
    cli(globals())
