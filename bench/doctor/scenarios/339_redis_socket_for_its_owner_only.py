#!/usr/bin/env python3
"""Redis socket for its owner only."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="unix-socket-permission", intent="connect", target="unix://@DIR@/redis.sock", user_report="Could not connect to Redis: Permission denied")

def setup(s):
    s.spawn(["redis-server", "--port", "0", "--unixsocket", s.dir + "/redis.sock", "--unixsocketperm", "700", "--save", ""]); s.until(lambda: os.path.exists(s.dir + "/redis.sock"), what="socket"); time.sleep(0.3); s.client_user = "nobody"

def symptom(s):
    r = s.ex(["redis-cli", "-s", s.dir + "/redis.sock", "ping"], user="nobody", check=False); return "denied" in r.stdout + r.stderr, r.stdout + r.stderr

def fix(s):
    os.chmod(s.dir + "/redis.sock", 0o777)


if __name__ == "__main__":
    cli(globals())
