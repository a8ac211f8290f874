#!/usr/bin/env python3
"""Healthy published container port."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="Is everything all right here? (container)")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct); s.http(host="0.0.0.0", port=3000, ns=s.ct); s.wait(3000, ns=s.ct)
    os.symlink("/usr/bin/socat", s.dir + "/docker-proxy"); s.spawn([s.dir + "/docker-proxy", "TCP-LISTEN:8080,fork,reuseaddr", "TCP:172.18.0.2:3000"], log="proxy.log"); s.wait(8080)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
