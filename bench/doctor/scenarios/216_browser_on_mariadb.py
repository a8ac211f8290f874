#!/usr/bin/env python3
"""Browser on mariadb."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import maria_init, maria_run

META = dict(cause="protocol-mismatch", intent="connect", target="http://127.0.0.1:3306", url="http://127.0.0.1:3306/", user_report="strange bytes instead of a page")

def setup(s):
    maria_init(s); maria_run(s, "--bind-address=127.0.0.1", "--port=3306")

def symptom(s):
    return s.bad("http://127.0.0.1:3306/", t=3)

def fix(s):
    globals()["symptom"] = lambda s: (s.ex(["mariadb-admin", "--no-defaults", "-h", "127.0.0.1", "-P", "3306", "-u", "root", "ping"], check=False).returncode != 0 and "MariaDB" not in s.tcp("127.0.0.1", 3306, send="x"), "mariadb answers")


if __name__ == "__main__":
    cli(globals())
