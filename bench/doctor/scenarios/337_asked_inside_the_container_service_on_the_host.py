#!/usr/bin/env python3
"""Asked inside the container service on the host."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="other-network-namespace", accept=["not-listening", "bound-to-other-address"], intent="connect", target="redis://localhost:6379/0", user_report="in the container: Error 111 connecting to localhost:6379. On my laptop redis-cli ping works")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); s.spawn(["redis-server", "--port", "6379", "--protected-mode", "no", "--save", ""], log="../redis.log"); s.wait(6379); s.client_ns = s.ct

def symptom(s):
    r = s.tcp("localhost", 6379); return "refused" in r, r

def fix(s):
    s.spawn(["redis-server", "--port", "6379", "--save", ""], ns=s.ct, log="../r2.log"); s.wait(6379, ns=s.ct)


if __name__ == "__main__":
    cli(globals())
