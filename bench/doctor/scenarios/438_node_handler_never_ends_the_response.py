#!/usr/bin/env python3
"""Node handler never ends the response."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

JS = "const fs = require('fs');\nrequire('http').createServer((q, r) => { if (fs.existsSync('go')) r.end('shop'); else console.log('waiting for the session store'); }).listen(3000, '127.0.0.1', () => console.log('ready on 3000'));\n"
META = dict(cause="no-response", intent="connect", target="localhost:3000", url="http://localhost:3000/",
            user_report="Pending for ever in the network tab.")

def setup(s):
    node(s, JS); s.wait(3000)

def symptom(s):
    return s.bad("http://localhost:3000/", pat="timed out", t=3)

def fix(s):
    s.write("go", "")


if __name__ == "__main__":
    cli(globals())
