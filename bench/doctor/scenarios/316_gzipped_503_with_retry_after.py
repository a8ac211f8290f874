#!/usr/bin/env python3
"""Gzipped 503 with retry after."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = r'''
const fs = require('fs'), zlib = require('zlib');
require('http').createServer((q, r) => {
  if (fs.existsSync('warm')) return r.end('{"status":"ok"}\n');
  r.writeHead(503, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip', 'Retry-After': '5' });
  const z = zlib.createGzip(); z.pipe(r); z.write('{"status":"warming up",'); z.end('"progress":37}\n');
}).listen(3100, () => console.log('cache warmer started, 37 % of 812 segments'));
'''
META = dict(cause="still-starting", intent="connect", target="http://localhost:3100", url="http://localhost:3100/", user_report="only gibberish and 503")

def setup(s):
    node(s, SRV); s.wait(3100)

def symptom(s):
    return s.bad("http://localhost:3100/", "--compressed", pat=" 503")

def fix(s):
    s.write("warm", "")


if __name__ == "__main__":
    cli(globals())
