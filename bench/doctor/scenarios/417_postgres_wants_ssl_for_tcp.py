#!/usr/bin/env python3
"""Postgres wants ssl for tcp."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import pg_init, pg_run, pg_stop

META = dict(cause="access-rule-denied", intent="connect", target="localhost:5432", url="postgresql://shop@localhost:5432/postgres?sslmode=disable",
            user_report="FATAL: no pg_hba.conf entry for host \"127.0.0.1\", user \"shop\", database \"postgres\", no encryption")

def setup(s):
    pg_init(s); s.hba = open(s.d + "/pg_hba.conf").read()
    with open(s.d + "/pg_hba.conf", "w") as f:
        f.write("local all all trust\nhostssl all all 127.0.0.1/32 trust\nhostssl all all ::1/128 trust\n")
    pg_run(s, "listen_addresses=localhost")

def symptom(s):
    r = s.ex(["psql", "postgresql://shop@localhost:5432/postgres?sslmode=disable", "-c", "select 1"], check=False)
    return "no pg_hba.conf entry" in r.stderr, r.stderr

def fix(s):
    pg_stop(s)
    with open(s.d + "/pg_hba.conf", "w") as f:
        f.write(s.hba)
    pg_run(s, "listen_addresses=localhost")


if __name__ == "__main__":
    cli(globals())
