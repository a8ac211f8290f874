#!/usr/bin/env python3
"""Loopback is a single address."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import RUBY_HTTP

META = dict(cause="loopback-address-missing", accept=["address-not-available"], intent="start", target="127.0.0.2:9300", user_report="second instance on 127.0.0.2 does not start, on other machines it does")

def setup(s):
    s.ex("ip addr del 127.0.0.1/8 dev lo; ip addr add 127.0.0.1/32 dev lo"); s.write("node2.rb", RUBY_HTTP); s.start_cmd = ["ruby", s.dir + "/node2.rb", "127.0.0.2", "9300"]

def symptom(s):
    return s.start("assign requested address")

def fix(s):
    s.ex("ip addr add 127.0.0.1/8 dev lo")


if __name__ == "__main__":
    cli(globals())
