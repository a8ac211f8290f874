#!/usr/bin/env python3
"""Ip allow list of the app."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "const fs=require('fs'); require('http').createServer((q,r)=>{ const ip=q.socket.remoteAddress; const ok=fs.readFileSync('allow','utf8').includes(ip); if (!ok) console.error('denied '+ip+': not in allow list'); r.writeHead(ok?200:403); r.end(ok?'ok':'Your IP address '+ip+' is not on the allow list.'); }).listen(9090,'127.0.0.1');"
META = dict(cause="access-rule-denied", intent="connect", target="http://127.0.0.1:9090", url="http://127.0.0.1:9090/", user_report="403 Forbidden")

def setup(s):
    s.write("allow", "10.0.0.5"); node(s, SRV); s.wait(9090)

def symptom(s):
    return s.bad("http://127.0.0.1:9090/", pat=" 403")

def fix(s):
    s.write("allow", "127.0.0.1")


if __name__ == "__main__":
    cli(globals())
