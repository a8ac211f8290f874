#!/usr/bin/env python3
"""Nothing runs beside unrelated services."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import nginx

META = dict(cause="not-listening", intent="connect", target="127.0.0.1:5432", url="postgresql://shop@127.0.0.1:5432/shop", user_report="could not connect to server: Connection refused")

def setup(s):
    s.spawn(["memcached", "-l", "127.0.0.1", "-p", "11211", "-U", "0", "-u", "nobody"], log="../mc.log", cwd="/"); s.wait(11211)
    nginx(s, "server { listen 127.0.0.1:80; return 200 ok; }", name="../www/nginx.conf", log="../www.log", cwd="/"); s.wait(80)
    s.dir = s.base + "/empty"; os.makedirs(s.dir)

def symptom(s):
    r = s.tcp("127.0.0.1", 5432); return "refused" in r, r

def fix(s):
    s.http(port=5432); s.wait(5432)


if __name__ == "__main__":
    cli(globals())
