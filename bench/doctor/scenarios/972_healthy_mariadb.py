#!/usr/bin/env python3
"""Healthy mariadb."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import maria_init, maria_run

META = dict(cause="ok", target="127.0.0.1:3306", url="mysql://root@127.0.0.1:3306/", user_report="Is everything all right here?")

def setup(s):
    maria_init(s); maria_run(s, "--bind-address=127.0.0.1", "--port=3306")

def symptom(s):
    r = s.tcp("127.0.0.1", 3306, send="x"); return "MariaDB" not in r, r


if __name__ == "__main__":
    cli(globals())
