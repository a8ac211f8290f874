#!/usr/bin/env python3
"""Pg hba has no entry."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import pg_init, pg_run

META = dict(cause="access-rule-denied", intent="connect", target="127.0.0.1:5432", url="postgresql://shop@127.0.0.1:5432/postgres", user_report='FATAL: no pg_hba.conf entry for host "127.0.0.1", user "shop", database "postgres"')

def setup(s):
    pg_init(s); open(s.d + "/pg_hba.conf", "w").write("local all all trust\n"); pg_run(s, "listen_addresses=127.0.0.1")

def symptom(s):
    r = s.ex(["psql", "-h", "127.0.0.1", "-U", "shop", "-d", "postgres", "-c", "select 1"], check=False); return "pg_hba" in r.stderr, r.stderr

def fix(s):
    open(s.d + "/pg_hba.conf", "a").write("host all all 127.0.0.1/32 trust\n")
    s.ex(["psql", "-h", s.d, "-U", "shop", "-d", "postgres", "-c", "select pg_reload_conf()"]); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
