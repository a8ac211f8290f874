#!/usr/bin/env python3
"""Redis runs in a container unpublished."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import docker_proxy

META = dict(cause="other-network-namespace", accept=["container-port-not-published"], intent="connect", target="127.0.0.1:6379", url="redis://127.0.0.1:6379", user_report="redis container is healthy; my app on the host: ECONNREFUSED")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); s.spawn(["redis-server", "--port", "6379", "--bind", "0.0.0.0", "--protected-mode", "no", "--save", "", "--dir", s.dir], ns=s.ct, log="../redis.log"); s.wait(6379, ns=s.ct)

def symptom(s):
    r = s.tcp("127.0.0.1", 6379, send="PING\\r\\n"); return "refused" in r, r

def fix(s):
    docker_proxy(s, 6379, 6379)


if __name__ == "__main__":
    cli(globals())
