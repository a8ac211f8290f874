#!/usr/bin/env python3
"""Healthy docker proxy."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import docker_proxy

META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="docker run -p 8080:80, works - check it")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); s.http(host="0.0.0.0", port=80, ns=s.ct); s.wait(80, ns=s.ct); docker_proxy(s, 8080, 80)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
