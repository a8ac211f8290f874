#!/usr/bin/env python3
"""Dev server lock file left."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

RUN = r'''
const fs = require('fs');
if (fs.existsSync('.next/dev/lock')) {
  console.error(' ⨯ Unable to acquire lock at ' + process.cwd() + '/.next/dev/lock, is another instance of next dev running?'); process.exit(1);
}
fs.mkdirSync('.next/dev', { recursive: true }); fs.writeFileSync('.next/dev/lock', String(process.pid));
require('http').createServer((q, r) => r.end('next')).listen(3000, '127.0.0.1', () => console.log('ready'));
'''
META = dict(cause="stale-pid-file", intent="start", target="127.0.0.1:3000",
            user_report="Unable to acquire lock at .next/dev/lock, is another instance of next dev running? (no!)")

def setup(s):
    p = node(s, RUN, name="next-dev.js"); s.wait(3000); s.kill(p)
    s.start_cmd = f"cd {s.dir} && node next-dev.js"
    s.write("app.log", s.ex(s.start_cmd, check=False).stderr)

def symptom(s):
    return s.start("acquire lock")

def fix(s):
    os.unlink(s.dir + "/.next/dev/lock")


if __name__ == "__main__":
    cli(globals())
