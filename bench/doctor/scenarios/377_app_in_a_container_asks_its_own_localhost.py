#!/usr/bin/env python3
"""App in a container asks its own localhost."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="other-network-namespace", accept=["container-localhost", "not-listening"], intent="connect", target="127.0.0.1:6379", url="redis://127.0.0.1:6379",
            user_report="Error: connect ECONNREFUSED 127.0.0.1:6379 from my container. On the host redis-cli works.")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct)
    s.spawn(["redis-server", "--port", "6379", "--save", "", "--dir", s.dir, "--bind", "127.0.0.1", "172.18.0.1", "--protected-mode", "no"], log="redis.log"); s.wait(6379)
    s.client_ns = s.ct

def symptom(s):
    r = s.tcp("127.0.0.1", 6379, send="PING\\r\\n")
    return "refused" in r and "PONG" in s.tcp("127.0.0.1", 6379, send="PING\\r\\n", ns=s.ns), r

def fix(s):
    s.spawn(["socat", "TCP-LISTEN:6379,bind=127.0.0.1,fork,reuseaddr", "TCP:172.18.0.1:6379"], ns=s.ct); s.wait(6379, ns=s.ct)


if __name__ == "__main__":
    cli(globals())
