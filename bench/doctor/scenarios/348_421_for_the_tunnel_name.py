#!/usr/bin/env python3
"""421 for the tunnel name."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli
from scenario_kit import node

SRV = r'''
const fs = require('fs');
require('http').createServer((q, r) => {
  const allowed = ['localhost:3300'].concat(fs.existsSync('hosts.allow') ? fs.readFileSync('hosts.allow', 'utf8').split('\n') : []);
  if (!allowed.includes(q.headers.host)) { r.writeHead(421, { 'Content-Type': 'text/plain' }); return r.end('Misdirected Request\n'); }
  r.end('hello\n');
}).listen(3300, () => console.log('preview on http://localhost:3300'));
'''
META = dict(cause="host-header-rejected", intent="connect", target="http://preview.test:3300", url="http://preview.test:3300/", user_report="with localhost it works, with the team's name I get an error page")

def setup(s):
    s.etc("hosts", HOSTS + "127.0.0.1 preview.test\n"); node(s, SRV); s.wait(3300)

def symptom(s):
    return s.bad("http://preview.test:3300/", pat=" 421")

def fix(s):
    s.write("hosts.allow", "preview.test:3300\n")


if __name__ == "__main__":
    cli(globals())
