#!/usr/bin/env python3
"""Cookies of all localhost ports."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

META = dict(cause="header-too-large", intent="connect", target="http://localhost:3000", url="http://localhost:3000/",
            user_report="HTTP ERROR 431 on localhost:3000, only in my normal browser profile; a private window works.")

def setup(s):
    s.p = node(s, "require('http').createServer((q, r) => r.end('shop')).listen(3000, '127.0.0.1', () => console.log('ready'));\n", flags=["--max-http-header-size=4096"]); s.wait(3000)

def symptom(s):
    return s.bad("http://localhost:3000/", "-H", "Cookie: session=" + "x" * 6000, pat="431")

def fix(s):
    s.kill(s.p); s.spawn(["node", "--max-http-header-size=32768", s.dir + "/server.js"]); s.wait(3000)


if __name__ == "__main__":
    cli(globals())
