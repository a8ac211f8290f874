#!/usr/bin/env python3
"""Haproxy has no living server."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

CFG = r'''
defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
frontend web
  bind 127.0.0.1:9000
  default_backend app
backend app
  server app1 127.0.0.1:9101 check inter 300
  server app2 127.0.0.1:9102 check inter 300
'''
META = dict(cause="upstream-down", intent="connect", target="http://127.0.0.1:9000", url="http://127.0.0.1:9000/", user_report="503 in the browser")

def setup(s):
    s.spawn(["haproxy", "-db", "-f", s.write("haproxy.cfg", CFG)]); s.wait(9000); time.sleep(1)

def symptom(s):
    return s.bad("http://127.0.0.1:9000/", pat=" 503")

def fix(s):
    node_http(s, "127.0.0.1", 9102, name="../app/server.js", log="../app2.log"); s.wait(9102); time.sleep(1.2)


if __name__ == "__main__":
    cli(globals())
