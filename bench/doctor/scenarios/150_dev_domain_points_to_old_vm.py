#!/usr/bin/env python3
"""Dev domain points to old vm."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

META = dict(cause="hosts-wrong-address", intent="connect", target="http://blog.test:8080", url="http://blog.test:8080/", user_report="blog.test took too long to respond")

def setup(s):
    s.lan("192.168.56.1/24", dev="vboxnet0")
    s.etc("hosts", HOSTS + "# vagrant\n192.168.56.10\tblog.test www.blog.test\n")
    s.http(host="0.0.0.0", port=8080); s.wait(8080)

def symptom(s):
    b, ev = s.bad("http://blog.test:8080/", t=3); return b and s.ok("http://127.0.0.1:8080/")[0], ev

def fix(s):
    s.etc("hosts", HOSTS + "127.0.0.1 blog.test www.blog.test\n")


if __name__ == "__main__":
    cli(globals())
