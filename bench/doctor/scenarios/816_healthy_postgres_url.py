#!/usr/bin/env python3
"""Healthy postgres url."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import pg_init, pg_run

META = dict(cause="ok", target="postgresql://shop@localhost:5432/postgres", url="postgresql://shop@localhost:5432/postgres", user_report="")

def setup(s):
    pg_init(s); pg_run(s, "listen_addresses=localhost")

def symptom(s):
    r = s.ex(["psql", "-h", "localhost", "-U", "shop", "-d", "postgres", "-c", "select 1"], check=False); return r.returncode != 0, r.stderr


if __name__ == "__main__":
    cli(globals())
