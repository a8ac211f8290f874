#!/usr/bin/env python3
"""Mariadb host not allowed."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import maria_init, maria_run

META = dict(cause="access-rule-denied", intent="connect", target="127.0.0.1:3306", url="mysql://root@127.0.0.1:3306/", user_report="ERROR 1130 (HY000): Host '127.0.0.1' is not allowed to connect to this MariaDB server")

def setup(s):
    maria_init(s); maria_run(s, "--bind-address=127.0.0.1", "--port=3306", "--skip-name-resolve")
    sql(s, "delete from mysql.global_priv where Host not in ('localhost'); flush privileges")

def sql(s, q):
    s.ex(["mariadb", "--no-defaults", "-S", s.d + "/my.sock", "-u", "root", "-e", q])

def symptom(s):
    r = s.ex(["mariadb", "--no-defaults", "-h", "127.0.0.1", "-P", "3306", "-u", "root", "-e", "select 1"], check=False); return "1130" in r.stderr, r.stderr

def fix(s):
    sql(s, "create user root@'127.0.0.1'; flush privileges")


if __name__ == "__main__":
    cli(globals())
