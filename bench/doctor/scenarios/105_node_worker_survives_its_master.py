#!/usr/bin/env python3
"""Node worker survives its master."""

# mypy: ignore-errors

import os
import re
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

MASTER = r'''
const { spawn } = require('child_process');
if (process.argv[2] === 'worker') {
  require('http').createServer((q, r) => r.end('old build')).listen(4321, '127.0.0.1', () => console.log('worker up'));
} else {
  spawn(process.execPath, [__filename, 'worker'], { stdio: 'inherit', detached: true });
  setInterval(() => {}, 1000);
}
'''
META = dict(cause="port-held-by-orphan", accept=["port-in-use"], intent="start", target="127.0.0.1:4321",
            user_report="EADDRINUSE :::4321 after my IDE crashed and took the dev server with it")

def setup(s):
    p = node(s, MASTER, name="dev.js"); s.wait(4321)
    s.child = int(re.search(r"pid=(\d+)", s.ex("ss -Hltnp sport = :4321").stdout).group(1))
    s.kill(p); time.sleep(0.2)
    s.start_cmd = f"cd {s.dir} && node dev.js worker"

def symptom(s):
    return s.start("EADDRINUSE")

def fix(s):
    s.kill(s.child); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
