#!/usr/bin/env python3
"""Healthy busy worker thread."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

JS = "const { Worker } = require('worker_threads');\nnew Worker('let n = 0; while (true) n++;', { eval: true });\nrequire('http').createServer((q, r) => r.end('shop')).listen(3000, '127.0.0.1', () => console.log('ready'));\n"
META = dict(cause="ok", target="127.0.0.1:3000", url="http://127.0.0.1:3000/", user_report="Is everything all right here? (one core busy)")

def setup(s):
    node(s, JS); s.wait(3000)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:3000/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
