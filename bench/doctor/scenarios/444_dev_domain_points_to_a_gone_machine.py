#!/usr/bin/env python3
"""Dev domain points to a gone machine."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

META = dict(cause="hosts-wrong-address", intent="connect", target="http://shop.test:8080", url="http://shop.test:8080/",
            user_report="shop.test: no route to host / network unreachable. The server runs on my machine.")

def setup(s):
    s.etc("hosts", HOSTS + "10.20.30.40 shop.test www.shop.test\n"); s.http(port=8080); s.wait(8080)

def symptom(s):
    b, ev = s.bad("http://shop.test:8080/", t=3); return b and s.ok("http://127.0.0.1:8080/")[0], ev

def fix(s):
    s.etc("hosts", HOSTS + "127.0.0.1 shop.test www.shop.test\n")


if __name__ == "__main__":
    cli(globals())
