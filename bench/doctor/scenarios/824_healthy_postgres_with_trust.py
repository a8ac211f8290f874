#!/usr/bin/env python3
"""Healthy postgres with trust."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import pg_init, pg_run

META = dict(cause="ok", target="localhost:5432", url="postgresql://shop@localhost:5432/postgres", user_report="Is everything all right here?")

def setup(s):
    pg_init(s); pg_run(s, "listen_addresses=localhost", "max_connections=10")

def symptom(s):
    r = s.ex(["psql", "-h", "localhost", "-U", "shop", "-d", "postgres", "-c", "select 1"], check=False); return r.returncode != 0, r.stdout + r.stderr


if __name__ == "__main__":
    cli(globals())
