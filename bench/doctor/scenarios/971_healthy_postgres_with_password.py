#!/usr/bin/env python3
"""Healthy postgres with password."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import pg_init, pg_run

META = dict(cause="ok", target="127.0.0.1:5432", url="postgresql://shop@127.0.0.1:5432/postgres", user_report="Is everything all right here?")

def setup(s):
    pg_init(s, auth="scram-sha-256"); pg_run(s, "listen_addresses=127.0.0.1")

def symptom(s):
    r = s.ex(["psql", "-h", "127.0.0.1", "-U", "shop", "-d", "postgres", "-c", "select 1"], env={"PGPASSWORD": "secret"}, check=False); return r.returncode != 0, r.stderr


if __name__ == "__main__":
    cli(globals())
