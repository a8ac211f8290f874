#!/usr/bin/env python3
"""Nsswitch hosts without files."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import NSSWITCH, cli

META = dict(cause="nsswitch-misconfigured", accept=["hosts-missing-localhost", "name-not-resolved"], intent="connect", target="localhost:8080", url="http://localhost:8080/", user_report="localhost cannot be resolved although /etc/hosts is perfect")

def setup(s):
    s.http(port=8080); s.wait(8080); s.etc("nsswitch.conf", NSSWITCH.replace("files dns", "dns"))

def symptom(s):
    r = s.tcp("localhost", 8080); return r.startswith("GAIERROR"), r

def fix(s):
    s.etc("nsswitch.conf", NSSWITCH)


if __name__ == "__main__":
    cli(globals())
