#!/usr/bin/env python3
"""Nsswitch without files for a dev domain."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

META = dict(cause="nsswitch-misconfigured", accept=["name-not-resolved"], intent="connect", target="shop.test:62893", url="http://shop.test:62893/",
            user_report="Could not resolve host: shop.test, although I added it to /etc/hosts.")

def setup(s):
    s.http(port=62893); s.wait(62893); s.etc("hosts", HOSTS + "127.0.0.1 shop.test\n")
    s.etc("nsswitch.conf", "passwd: files\nhosts: mymachines mdns4_minimal [NOTFOUND=return] dns\n")

def symptom(s):
    r = s.tcp("shop.test", 62893)
    return r.startswith("GAIERROR"), r

def fix(s):
    s.etc("nsswitch.conf", "passwd: files\nhosts: files dns\n")


if __name__ == "__main__":
    cli(globals())
