#!/usr/bin/env python3
"""Container app on its own loopback."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import docker_proxy

META = dict(cause="container-loopback-bind", accept=["published-port-wrong", "upstream-down"], intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="docker run -p 8080:80 ... -> connection reset by peer")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); s.http(port=80, ns=s.ct); s.wait(80, ns=s.ct); docker_proxy(s, 8080, 80)

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", pat="reset|Empty")

def fix(s):
    s.http(host="172.18.0.2", port=80, ns=s.ct, name="b.py"); time.sleep(0.6)


if __name__ == "__main__":
    cli(globals())
