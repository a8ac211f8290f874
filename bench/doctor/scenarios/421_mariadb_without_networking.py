#!/usr/bin/env python3
"""Mariadb without networking."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import maria_init, maria_run, maria_stop

META = dict(cause="unix-socket-only", accept=["not-listening"], intent="connect", target="127.0.0.1:3306", url="mysql://root@127.0.0.1:3306/",
            user_report="PyMySQL: Can't connect to MySQL server on '127.0.0.1' (111). The mysql command line works.")

def setup(s):
    maria_init(s); maria_run(s, "--skip-networking")

def symptom(s):
    r = s.tcp("127.0.0.1", 3306)
    return "refused" in r, r

def fix(s):
    maria_stop(s); maria_run(s, "--bind-address=127.0.0.1", "--port=3306")


if __name__ == "__main__":
    cli(globals())
