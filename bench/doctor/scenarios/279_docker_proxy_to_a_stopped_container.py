#!/usr/bin/env python3
"""Docker proxy to a stopped container."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import docker_proxy

META = dict(cause="upstream-down", accept=["published-port-wrong"], intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="empty reply since the app inside the container ended")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); docker_proxy(s, 8080, 80)

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", pat="reset|Empty")

def fix(s):
    s.http(host="0.0.0.0", port=80, ns=s.ct); s.wait(80, ns=s.ct)


if __name__ == "__main__":
    cli(globals())
