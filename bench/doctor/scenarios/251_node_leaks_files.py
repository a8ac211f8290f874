#!/usr/bin/env python3
"""Node leaks files."""

# mypy: ignore-errors

import os
import signal
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
const fs = require('fs'); const kept = [];
process.on('SIGUSR2', () => kept.splice(0).forEach((f) => fs.closeSync(f)));
require('http').createServer((q, r) => r.end('ok')).listen(3000, '127.0.0.1', () => {
  console.log('ready on 3000');
  try { for (;;) kept.push(fs.openSync(__filename)); } catch (e) { console.error('upload failed: ' + e.message); }
});
'''
META = dict(cause="fd-limit", accept=["closes-immediately"], intent="connect", target="http://127.0.0.1:3000", url="http://127.0.0.1:3000/", user_report="socket hang up after a day of uploads")

def setup(s):
    s.p = s.spawn(["prlimit", "--nofile=64:64", "node", s.write("server.js", SRV)]); s.wait(3000); s.until(lambda: "EMFILE" in s.log(), what="EMFILE")

def symptom(s):
    return s.bad("http://127.0.0.1:3000/", t=2)

def fix(s):
    os.kill(s.p.pid, signal.SIGUSR2); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
