#!/usr/bin/env python3
"""Healthy asks for a password."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="ok", target="http://localhost:9090", url="http://localhost:9090/", user_report="it asks me for a password, fine")

def setup(s):
    nginx(s, "server { listen 127.0.0.1:9090; location / { auth_basic admin; auth_basic_user_file @/pw; root @; try_files /x =204; } }"); s.write("pw", "a:{PLAIN}b\n"); s.wait(9090)

def symptom(s):
    g, ev = s.ok("http://localhost:9090/", "-u", "a:b"); return not g, ev


if __name__ == "__main__":
    cli(globals())
