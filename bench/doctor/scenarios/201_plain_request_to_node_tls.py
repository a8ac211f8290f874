#!/usr/bin/env python3
"""Plain request to node tls."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "const fs=require('fs'); require('https').createServer({key:fs.readFileSync(process.argv[2]),cert:fs.readFileSync(process.argv[3])},(q,r)=>r.end('ok')).listen(3443,'127.0.0.1',()=>console.log('up on 3443'));"
META = dict(cause="tls-expected", intent="connect", target="127.0.0.1:3443", url="http://127.0.0.1:3443/", user_report="ERR_EMPTY_RESPONSE")

def setup(s):
    k, c = s.cert(); s.crt = c; node(s, SRV, k, c); s.wait(3443)

def symptom(s):
    return s.bad("http://127.0.0.1:3443/", pat="Empty|reset")

def fix(s):
    globals()["symptom"] = lambda s: (not s.ok("https://127.0.0.1:3443/", "--cacert", s.crt)[0], "https works")


if __name__ == "__main__":
    cli(globals())
