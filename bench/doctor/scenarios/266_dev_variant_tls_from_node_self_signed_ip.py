#!/usr/bin/env python3
"""Dev variant tls from node self signed ip."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

META = dict(cause="tls-cert-untrusted", intent="connect", target="https://127.0.0.1:5001", url="https://127.0.0.1:5001/", user_report="ERR_CERT_AUTHORITY_INVALID")
SRV = "const fs=require('fs'); require('https').createServer({key:fs.readFileSync(process.argv[2]),cert:fs.readFileSync(process.argv[3])},(q,r)=>r.end('ok')).listen(5001,'127.0.0.1',()=>console.log('up'));"

def setup(s):
    k, c = s.cert(cn="ASP.NET dev"); s.crt = c; node(s, SRV, k, c); s.wait(5001)

def symptom(s):
    return s.bad("https://127.0.0.1:5001/", pat="self.signed")

def fix(s):
    s.client_env = {"SSL_CERT_FILE": s.crt, "CURL_CA_BUNDLE": s.crt}


if __name__ == "__main__":
    cli(globals())
