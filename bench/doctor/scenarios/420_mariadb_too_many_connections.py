#!/usr/bin/env python3
"""Mariadb too many connections."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import maria_init, maria_run

HOLD = "import socket,time\nk=[]\nfor _ in range(12):\n c=socket.create_connection(('127.0.0.1',3306)); c.recv(200); k.append(c)\nprint('held',flush=True)\ntime.sleep(99999)\n"
META = dict(cause="too-many-clients", intent="connect", target="127.0.0.1:3306", url="mysql://root@127.0.0.1:3306/mysql",
            user_report="ERROR 1040 (08004): Too many connections")

def setup(s):
    maria_init(s); maria_run(s, "--bind-address=127.0.0.1", "--port=3306", "--max-connections=10", "--connect-timeout=3600"); s.h = s.app(HOLD, name="pool.py", log="pool.log"); s.until(lambda: "held" in s.log("pool.log"), what="pool")

def symptom(s):
    r = s.tcp("127.0.0.1", 3306, send=" ")
    return "Too many" in r, r

def fix(s):
    s.kill(s.h); time.sleep(0.7)


if __name__ == "__main__":
    cli(globals())
