#!/usr/bin/env python3
"""Docker proxy to port without listener."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import docker_proxy, node_http

META = dict(cause="published-port-wrong", accept=["upstream-down"], intent="connect", target="localhost:8080", url="http://localhost:8080/", user_report="ERR_EMPTY_RESPONSE from my container")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); node_http(s, "::", 3000, ns=s.ct); s.wait(3000, ns=s.ct); s.p = docker_proxy(s, 8080, 80, host_ip="0.0.0.0")

def symptom(s):
    return s.bad("http://localhost:8080/", pat="reset|Empty")

def fix(s):
    s.kill(s.p); time.sleep(0.2); docker_proxy(s, 8080, 3000, host_ip="0.0.0.0")


if __name__ == "__main__":
    cli(globals())
