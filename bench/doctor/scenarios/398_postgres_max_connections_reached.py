#!/usr/bin/env python3
"""Postgres max connections reached."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import pg_init, pg_run, pg_stop

META = dict(cause="too-many-clients", intent="connect", target="localhost:5432", url="postgresql://shop@localhost:5432/postgres",
            user_report="FATAL: sorry, too many clients already")

def setup(s):
    pg_init(s); pg_run(s, "listen_addresses=localhost", "max_connections=4", "superuser_reserved_connections=0", "max_wal_senders=0")
    s.h = [s.spawn(["psql", "-h", "127.0.0.1", "-U", "shop", "-d", "postgres", "-c", "select pg_sleep(9999)"], log="pool.log") for _ in range(4)]
    s.until(lambda: s.ex("ss -Htn state established sport = :5432").stdout.count("\n") >= 4, what="pool"); time.sleep(0.5)

def symptom(s):
    r = s.ex(["psql", "-h", "localhost", "-U", "shop", "-d", "postgres", "-c", "select 1"], check=False)
    return "too many clients" in r.stderr, r.stderr

def fix(s):
    pg_stop(s); pg_run(s, "listen_addresses=localhost", "max_connections=50")


if __name__ == "__main__":
    cli(globals())
