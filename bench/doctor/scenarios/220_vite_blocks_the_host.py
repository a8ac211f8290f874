#!/usr/bin/env python3
"""Vite blocks the host."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli
from scenario_kit import node

SRV = r'''
const fs = require('fs');
require('http').createServer((q, r) => {
  const h = (q.headers.host || '').replace(/:\d+$/, '');
  if (!/^(localhost|127\.0\.0\.1|\[::1\])$/.test(h) && !fs.existsSync('allow')) {
    r.writeHead(403, { 'Content-Type': 'text/plain' });
    return r.end(`Blocked request. This host ("${h}") is not allowed.\nTo allow this host, add "${h}" to \`server.allowedHosts\` in vite.config.js.`);
  }
  r.end('<div id=app></div>');
}).listen(5173, '127.0.0.1', () => console.log('  Local:   http://localhost:5173/'));
'''
META = dict(cause="host-header-rejected", intent="connect", target="http://shop.test:5173", url="http://shop.test:5173/", user_report="Blocked request. This host is not allowed.")

def setup(s):
    s.etc("hosts", HOSTS + "127.0.0.1 shop.test\n"); node(s, SRV); s.wait(5173)

def symptom(s):
    return s.bad("http://shop.test:5173/", pat="Blocked request")

def fix(s):
    s.write("allow", "")


if __name__ == "__main__":
    cli(globals())
