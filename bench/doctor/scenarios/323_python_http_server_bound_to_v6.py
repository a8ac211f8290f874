#!/usr/bin/env python3
"""Python http server bound to v6."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, PY, cli

META = dict(cause="ipv6-only", intent="connect", target="jupyter.test:8888", url="http://jupyter.test:8888/", user_report="I ran python3 -m http.server --bind ::1 8888 as the tutorial says")

def setup(s):
    s.etc("hosts", HOSTS + "127.0.0.1 jupyter.test\n"); s.spawn([PY, "-m", "http.server", "8888", "--bind", "::1"]); s.wait(8888)

def symptom(s):
    b, ev = s.bad("http://jupyter.test:8888/", pat="refused|connect"); return b and s.ok("http://[::1]:8888/")[0], ev

def fix(s):
    s.spawn([PY, "-m", "http.server", "8888", "--bind", "127.0.0.1"], log="../b.log"); time.sleep(0.8)


if __name__ == "__main__":
    cli(globals())
