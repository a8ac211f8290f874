#!/usr/bin/env python3
"""Node event loop blocked by a report."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

JS = r'''
require('http').createServer((q, r) => {
  if (q.url === '/report') { let n = 0; while (true) { n += Math.sqrt(n + 1); } }
  r.end('shop');
}).listen(3000, '127.0.0.1', () => console.log('Server running at http://127.0.0.1:3000/'));
'''
META = dict(cause="not-accepting", accept=["event-loop-blocked", "no-response"], intent="connect", target="127.0.0.1:3000", url="http://127.0.0.1:3000/",
            user_report="It works until somebody opens the report, then all requests hang.")

def setup(s):
    s.p = node(s, JS); s.wait(3000); s.curl("http://127.0.0.1:3000/report", t=1)

def symptom(s):
    return s.bad("http://127.0.0.1:3000/", pat="timed out", t=3)

def fix(s):
    s.kill(s.p); s.spawn(["node", s.dir + "/server.js"]); s.wait(3000)


if __name__ == "__main__":
    cli(globals())
