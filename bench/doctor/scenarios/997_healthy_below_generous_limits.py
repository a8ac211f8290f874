#!/usr/bin/env python3
"""Healthy below generous limits."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="runs in a cgroup with limits")

def setup(s):
    p = s.http(port=8080); s.wait(8080)
    c = s.cgroup("cpu"); s.cgwrite(c, "cpu.cfs_quota_us", 50000); s.cgwrite(c, "cgroup.procs", p.pid)
    m = s.cgroup("memory"); s.cgwrite(m, "memory.limit_in_bytes", 200_000_000); s.cgwrite(m, "cgroup.procs", p.pid)
    s.sh(["prlimit", "--pid", str(p.pid), "--nofile=64:"])

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8080/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
