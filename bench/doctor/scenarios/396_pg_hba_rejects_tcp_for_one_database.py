#!/usr/bin/env python3
"""Pg hba rejects tcp for one database."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import pg_init, pg_run, pg_stop

META = dict(cause="access-rule-denied", intent="connect", target="127.0.0.1:5432", url="postgresql://shop@127.0.0.1:5432/postgres",
            user_report="FATAL: pg_hba.conf rejects connection for host \"127.0.0.1\", user \"shop\", database \"postgres\", no encryption")

def setup(s):
    pg_init(s); s.hba = open(s.d + "/pg_hba.conf").read()
    with open(s.d + "/pg_hba.conf", "w") as f:
        f.write("local all all trust\nhost postgres all 127.0.0.1/32 reject\nhost all all 127.0.0.1/32 trust\n")
    pg_run(s, "listen_addresses=127.0.0.1")

def symptom(s):
    r = s.ex(["psql", "-h", "127.0.0.1", "-U", "shop", "-d", "postgres", "-c", "select 1"], check=False)
    return "rejects" in r.stderr, r.stderr

def fix(s):
    pg_stop(s)
    with open(s.d + "/pg_hba.conf", "w") as f:
        f.write(s.hba)
    pg_run(s, "listen_addresses=127.0.0.1")


if __name__ == "__main__":
    cli(globals())
