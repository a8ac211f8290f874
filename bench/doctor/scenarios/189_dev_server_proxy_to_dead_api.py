#!/usr/bin/env python3
"""Dev server proxy to dead api."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = r'''
const http = require('http');
http.createServer((q, r) => {
  if (!q.url.startsWith('/api')) return r.end('<div id=app></div>');
  const u = http.request({ host: '127.0.0.1', port: 8000, path: q.url }, (a) => { r.writeHead(a.statusCode); a.pipe(r); });
  u.on('error', (e) => { console.error('[vite] http proxy error: ' + q.url + '\n' + e.stack); r.writeHead(500, { 'Content-Type': 'text/plain' }); r.end(); });
  u.end();
}).listen(5173, '127.0.0.1', () => console.log('  VITE v5.0.0  ready in 312 ms\n\n  Local:   http://localhost:5173/'));
'''
META = dict(cause="upstream-down", accept=["app-crashed"], intent="connect", target="http://localhost:5173/api/items", url="http://localhost:5173/api/items", user_report="the page opens but every /api call is a 500")

def setup(s):
    node(s, SRV, name="vite.js"); s.wait(5173)
    s.curl("http://127.0.0.1:5173/api/items")

def symptom(s):
    return s.bad("http://localhost:5173/api/items", pat=" 500")

def fix(s):
    s.http(port=8000); s.wait(8000)


if __name__ == "__main__":
    cli(globals())
