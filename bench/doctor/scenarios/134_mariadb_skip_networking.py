#!/usr/bin/env python3
"""Mariadb skip networking."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import maria_init, maria_run, maria_stop

META = dict(cause="unix-socket-only", accept=["not-listening"], intent="connect", target="127.0.0.1:3306", url="mysql://root@127.0.0.1:3306/",
            user_report="ERROR 2003 (HY000): Can't connect to MySQL server on '127.0.0.1' (111)")

def setup(s):
    maria_init(s); maria_run(s, "--skip-networking")

def symptom(s):
    r = s.ex(["mariadb", "--no-defaults", "-h", "127.0.0.1", "-P", "3306", "-u", "root", "-e", "select 1"], check=False)
    return r.returncode != 0 and "connect" in r.stderr, r.stderr

def fix(s):
    maria_stop(s); maria_run(s, "--bind-address=127.0.0.1", "--port=3306")


if __name__ == "__main__":
    cli(globals())
