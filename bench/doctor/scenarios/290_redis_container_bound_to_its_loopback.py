#!/usr/bin/env python3
"""Redis container bound to its loopback."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import docker_proxy

META = dict(cause="container-loopback-bind", accept=["published-port-wrong", "upstream-down"], intent="connect", target="localhost:6379", url="redis://localhost:6379", user_report="Error: Server closed the connection")

def setup(s):
    s.etc("hosts", "127.0.0.1 localhost\n"); s.ct = s.mkns(s.ns + "c"); s.veth(s.ct)
    s.spawn(["redis-server", "--port", "6379", "--bind", "127.0.0.1", "--save", "", "--dir", s.dir], ns=s.ct, log="../redis.log"); s.wait(6379, ns=s.ct); docker_proxy(s, 6379, 6379)

def symptom(s):
    r = s.tcp("localhost", 6379, send="PING\\r\\n"); return "PONG" not in r, r

def fix(s):
    s.ex(["redis-cli", "config", "set", "protected-mode", "no"], ns=s.ct); s.ex(["redis-cli", "config", "set", "bind", "0.0.0.0"], ns=s.ct)


if __name__ == "__main__":
    cli(globals())
