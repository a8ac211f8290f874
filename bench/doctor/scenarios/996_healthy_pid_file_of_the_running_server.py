#!/usr/bin/env python3
"""Healthy pid file of the running server."""

# mypy: ignore-errors

import os
import socket
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="Is everything all right here?")

def setup(s):
    p = s.http(port=8080); s.wait(8080); s.write("tmp/pids/server.pid", f"{p.pid}\n"); s.write("tmp/pids/worker.pid", "4000000\n"); s.write("old.lock", "")
    a = socket.socket(socket.AF_UNIX); a.bind(s.dir + "/old.sock"); a.close()

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
