#!/usr/bin/env python3
"""Redis maxclients reached."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

HOLD = "import socket,time\nk=[socket.create_connection(('127.0.0.1',6379)) for _ in range(4)]\nprint('held',flush=True)\ntime.sleep(99999)\n"
META = dict(cause="too-many-clients", intent="connect", target="127.0.0.1:6379", url="redis://127.0.0.1:6379",
            user_report="-ERR max number of clients reached")

def setup(s):
    s.spawn(["redis-server", "--port", "6379", "--save", "", "--dir", s.dir, "--maxclients", "4"]); s.wait(6379); time.sleep(0.3)
    s.h = s.app(HOLD, name="workers.py", log="w.log"); s.until(lambda: "held" in s.log("w.log"), what="clients"); time.sleep(0.3)

def symptom(s):
    r = s.tcp("127.0.0.1", 6379, send="PING\\r\\n")
    return "max number of clients" in r, r

def fix(s):
    s.kill(s.h); time.sleep(0.5)


if __name__ == "__main__":
    cli(globals())
