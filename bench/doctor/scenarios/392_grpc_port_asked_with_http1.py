#!/usr/bin/env python3
"""Grpc port asked with http1."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

JS = "const h = require('http2').createServer(); h.on('stream', st => { st.respond({ ':status': 200, 'content-type': 'application/grpc' }); st.end(); }); h.listen(50051, '127.0.0.1', () => console.log('gRPC server on 50051'));\n"
META = dict(cause="http2-only", accept=["protocol-mismatch"], intent="connect", target="127.0.0.1:50051", url="http://127.0.0.1:50051/",
            user_report="Parse Error: Expected HTTP/ - from axios, when I call my gRPC server on 50051.")

def setup(s):
    node(s, JS); s.wait(50051)

def symptom(s):
    return s.bad("http://127.0.0.1:50051/")

def fix(s):
    globals()["symptom"] = lambda s: (not s.ok("http://127.0.0.1:50051/", "--http2-prior-knowledge")[0], "h2 works")


if __name__ == "__main__":
    cli(globals())
