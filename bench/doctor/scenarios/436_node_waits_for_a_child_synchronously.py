#!/usr/bin/env python3
"""Node waits for a child synchronously."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

JS = r'''
const cp = require('child_process'), fs = require('fs');
require('http').createServer((q, r) => r.end('shop')).listen(3000, '127.0.0.1', () => console.log('Server running at http://127.0.0.1:3000/'));
setTimeout(() => { console.log('running migration'); cp.execSync('while [ ! -e go ]; do sleep 0.2; done'); }, 300);
'''
META = dict(cause="not-accepting", accept=["event-loop-blocked"], intent="connect", target="127.0.0.1:3000", url="http://127.0.0.1:3000/",
            user_report="Listening according to the log, no page is delivered. Hardly any CPU.")

def setup(s):
    node(s, JS); s.wait(3000); s.until(lambda: "migration" in s.log(), what="migration"); time.sleep(0.3)

def symptom(s):
    return s.bad("http://127.0.0.1:3000/", pat="timed out", t=3)

def fix(s):
    s.write("go", ""); time.sleep(1.5)


if __name__ == "__main__":
    cli(globals())
