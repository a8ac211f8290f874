#!/usr/bin/env python3
"""Healthy gzip and chunks whatever was asked."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = r'''
const zlib = require('zlib');
require('http').createServer((q, r) => {
  r.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
  const z = zlib.createGzip(); z.pipe(r); z.write('<h1>Status</h1><p>warming up? no. 503, error, failed: 0</p>'); setTimeout(() => z.end('<p>done</p>'), 300);
}).listen(3200);
'''
META = dict(cause="ok", target="http://localhost:3200/status", url="http://localhost:3200/status", user_report="works in the browser")

def setup(s):
    node(s, SRV); s.wait(3200)

def symptom(s):
    g, ev = s.ok("http://localhost:3200/status", "--compressed"); return not g, ev


if __name__ == "__main__":
    cli(globals())
