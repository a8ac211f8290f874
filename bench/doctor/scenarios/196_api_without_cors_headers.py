#!/usr/bin/env python3
"""Api without cors headers."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = r'''
const cors = require('fs').existsSync('cors');
require('http').createServer((q, r) => {
  if (cors) r.setHeader('Access-Control-Allow-Origin', '*');
  r.setHeader('Content-Type', 'application/json'); r.end('{"items":[]}');
}).listen(8000, '127.0.0.1', () => console.log('api on 8000'));
'''
META = dict(cause="cors-blocked", intent="connect", target="http://localhost:8000/items", url="http://localhost:8000/items",
            user_report="Access to fetch at 'http://localhost:8000/items' from origin 'http://localhost:5173' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.")

def setup(s):
    s.p = node(s, SRV, name="api.js"); s.wait(8000)

def symptom(s):
    rc, out = s.curl("http://localhost:8000/items", "-H", "Origin: http://localhost:5173")
    return rc == 0 and "access-control-allow-origin" not in out.lower(), out

def fix(s):
    s.kill(s.p); s.write("cors", ""); s.spawn(["node", "api.js"]); s.wait(8000)


if __name__ == "__main__":
    cli(globals())
