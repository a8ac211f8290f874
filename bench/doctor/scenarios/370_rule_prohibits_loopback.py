#!/usr/bin/env python3
"""Rule prohibits loopback."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="route-blackhole", intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="With the kill switch on, even localhost says 'Permission denied' / 'No route to host'.")

def setup(s):
    s.http(port=62893); s.wait(62893)
    s.ex("ip rule add pref 100 table local; ip rule del pref 0; ip rule add pref 10 to 127.0.0.0/8 prohibit")

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", t=3)

def fix(s):
    s.ex("ip rule del pref 10")


if __name__ == "__main__":
    cli(globals())
