#!/usr/bin/env python3
"""Healthy same port in a container too."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

META = dict(cause="ok", target="127.0.0.1:3000", url="http://127.0.0.1:3000/", user_report="Is everything all right here?")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); node_http(s, "0.0.0.0", 3000, ns=s.ct, name="other.js", log="other.log"); s.wait(3000, ns=s.ct); node_http(s, "127.0.0.1", 3000); s.wait(3000)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:3000/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
