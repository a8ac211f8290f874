#!/usr/bin/env python3
"""Node event loop is busy."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = r'''
const fs = require('fs');
require('http').createServer((q, r) => r.end('ok')).listen(3000, '127.0.0.1', () => { console.log('listening on 3000'); setTimeout(() => { while (!fs.existsSync('stop')); }, 50); });
'''
META = dict(cause="not-accepting", accept=["no-response"], intent="connect", target="127.0.0.1:3000", url="http://127.0.0.1:3000/", user_report="page loads for ever, one core is at 100 %")

def setup(s):
    node(s, SRV); s.wait(3000); time.sleep(0.3)

def symptom(s):
    return s.bad("http://127.0.0.1:3000/", t=2, pat="timed out")

def fix(s):
    s.write("stop", "")


if __name__ == "__main__":
    cli(globals())
