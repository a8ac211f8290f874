#!/usr/bin/env python3
"""Node destroys the socket on an error."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = r'''
const fs = require('fs');
const srv = require('http').createServer((q, r) => {
  try { const c = JSON.parse(fs.readFileSync('cart.json')); r.end('cart ' + c.items.length); }
  catch (e) { console.error(e.stack); q.socket.destroy(); }
});
srv.listen(3000, '127.0.0.1', () => console.log('cart service on 3000'));
'''
META = dict(cause="closes-immediately", intent="connect", target="http://localhost:3000", url="http://localhost:3000/", user_report="socket hang up")

def setup(s):
    s.write("cart.json", '{"things": []}'); node(s, SRV); s.wait(3000); s.curl("http://127.0.0.1:3000/")

def symptom(s):
    return s.bad("http://localhost:3000/", pat="Empty|reset")

def fix(s):
    s.write("cart.json", '{"items": []}')


if __name__ == "__main__":
    cli(globals())
