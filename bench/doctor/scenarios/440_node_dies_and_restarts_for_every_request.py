#!/usr/bin/env python3
"""Node dies and restarts for every request."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

JS = "const fs = require('fs');\nrequire('http').createServer((q, r) => { if (!fs.existsSync('go')) setImmediate(() => { throw new TypeError(\"Cannot read properties of undefined (reading 'id')\"); }); else r.end('shop'); }).listen(3000, '127.0.0.1', () => console.log('ready on 3000'));\n"
META = dict(cause="closes-immediately", accept=["app-crashed"], intent="connect", target="127.0.0.1:3000", url="http://127.0.0.1:3000/",
            user_report="socket hang up / ERR_EMPTY_RESPONSE on every page.")

def setup(s):
    s.write("server.js", JS); s.write("run.sh", "while true; do node server.js; sleep 0.1; done\n"); s.spawn(["sh", "run.sh"]); s.wait(3000)

def symptom(s):
    s.wait(3000); r = s.bad("http://127.0.0.1:3000/", pat="Empty reply|reset"); time.sleep(1); return r

def fix(s):
    s.write("go", ""); time.sleep(0.5)


if __name__ == "__main__":
    cli(globals())
