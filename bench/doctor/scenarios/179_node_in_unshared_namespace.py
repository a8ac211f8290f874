#!/usr/bin/env python3
"""Node in unshared namespace."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="other-network-namespace", intent="connect", target="localhost:3000", url="http://localhost:3000/", user_report="The container prints 'Server ready on port 3000' but localhost:3000 refused to connect")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); node_http(s, "::", 3000, ns=s.ct); s.wait(3000, ns=s.ct)

def symptom(s):
    b, ev = s.bad("http://localhost:3000/", pat="refused|connect"); return b and s.ok("http://127.0.0.1:3000/", ns=s.ct)[0], ev

def fix(s):
    node_http(s, "127.0.0.1", 3000); s.wait(3000)


if __name__ == "__main__":
    cli(globals())
