#!/usr/bin/env python3
"""Redis binds the address of a vpn."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="address-not-available", accept=["app-crashed"], intent="start", target="redis://10.8.0.1:6380/0", user_report="redis will not come up at home, in the office it does")

def setup(s):
    s.write("redis.conf", "bind 10.8.0.1\nport 6380\nprotected-mode no\nsave \"\"\n"); s.start_cmd = f"cd {s.dir} && exec redis-server redis.conf"
    s.write("app.log", s.ex(s.start_cmd, check=False).stdout)

def symptom(s):
    return s.start("assign requested address")

def fix(s):
    s.lan("10.8.0.1/24", dev="wg0")


if __name__ == "__main__":
    cli(globals())
