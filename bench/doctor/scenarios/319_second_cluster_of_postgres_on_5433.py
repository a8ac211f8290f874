#!/usr/bin/env python3
"""Second cluster of postgres on 5433."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import pg_init, pg_run, pg_stop

META = dict(cause="wrong-port", accept=["not-listening"], intent="connect", target="postgresql://shop@localhost:5432/postgres", url="postgresql://shop@localhost:5432/postgres", user_report="after the upgrade: connection refused")

def setup(s):
    pg_init(s); pg_run(s, "listen_addresses=127.0.0.1", "port=5433")

def symptom(s):
    r = s.ex(["psql", "-h", "localhost", "-U", "shop", "-d", "postgres", "-c", "select 1"], check=False); return "refused" in r.stderr, r.stderr

def fix(s):
    pg_stop(s); pg_run(s, "listen_addresses=127.0.0.1", "port=5432")


if __name__ == "__main__":
    cli(globals())
