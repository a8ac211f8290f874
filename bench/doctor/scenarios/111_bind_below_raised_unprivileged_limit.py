#!/usr/bin/env python3
"""Bind below raised unprivileged limit."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="privileged-port", intent="start", target="127.0.0.1:1883",
            user_report="My MQTT broker says permission denied, on 1883. I thought only ports below 1024 are special?")

def setup(s):
    s.sysctl("net.ipv4.ip_unprivileged_port_start", 2048)
    s.write("broker.py", HTTP_APP); s.client_user = "nobody"
    s.start_cmd = f"{PY} {s.dir}/broker.py 127.0.0.1 1883"

def symptom(s):
    return s.start("Permission denied")

def fix(s):
    s.sysctl("net.ipv4.ip_unprivileged_port_start", 1024)


if __name__ == "__main__":
    cli(globals())
