#!/usr/bin/env python3
"""Postgres is still in recovery."""

# mypy: ignore-errors

import os
import shutil
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import pg_init, pg_run, pg_stop

META = dict(cause="still-starting", intent="connect", target="127.0.0.1:5432", url="postgresql://shop@127.0.0.1:5432/postgres",
            user_report="FATAL: the database system is starting up")

def setup(s):
    pg_init(s); s.write("../pg/standby.signal", "", 0o644); shutil.chown(s.d + "/standby.signal", "postgres", "postgres")
    s.p = s.spawn(["/usr/lib/postgresql/15/bin/postgres", "-D", s.d, "-c", f"unix_socket_directories={s.d}", "-c", "fsync=off", "-c", "hot_standby=off", "-c", "listen_addresses=127.0.0.1", "-c", "restore_command=false"], user="postgres", log="postgres.log"); s.wait(5432); time.sleep(1)

def symptom(s):
    r = s.ex(["psql", "-h", "127.0.0.1", "-U", "shop", "-d", "postgres", "-c", "select 1"], check=False)
    return r.returncode != 0 and "database system" in r.stderr, r.stderr

def fix(s):
    pg_stop(s); os.unlink(s.d + "/standby.signal"); pg_run(s, "listen_addresses=127.0.0.1")


if __name__ == "__main__":
    cli(globals())
