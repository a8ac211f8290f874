#!/usr/bin/env python3
"""Healthy inside a container asking its host."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

META = dict(cause="ok", target="http://host.docker.internal:8000", url="http://host.docker.internal:8000/", user_report="from the container")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); s.http(host="0.0.0.0", port=8000); s.wait(8000); s.client_ns = s.ct
    s.etc("hosts", HOSTS + "172.18.0.1 host.docker.internal\n", s.ct)

def symptom(s):
    g, ev = s.ok("http://host.docker.internal:8000/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
