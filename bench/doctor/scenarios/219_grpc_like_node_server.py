#!/usr/bin/env python3
"""Grpc like node server."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "const s=require('http2').createServer(); s.on('stream',(st)=>{ st.respond({':status':200,'content-type':'application/grpc'}); st.end(); }); s.on('unknownProtocol',(k)=>k.destroy()); s.listen(50051,'127.0.0.1',()=>console.log('gRPC server listening on 127.0.0.1:50051'));"
META = dict(cause="http2-only", accept=["protocol-mismatch"], intent="connect", target="http://localhost:50051", url="http://localhost:50051/", user_report="my health check against the grpc port fails")

def setup(s):
    node(s, SRV, name="grpc.js"); s.wait(50051)

def symptom(s):
    return s.bad("http://localhost:50051/", t=3)

def fix(s):
    globals()["symptom"] = lambda s: (not s.ok("http://localhost:50051/", "--http2-prior-knowledge")[0], "h2c works")


if __name__ == "__main__":
    cli(globals())
