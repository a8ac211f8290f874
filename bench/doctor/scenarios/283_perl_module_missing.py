#!/usr/bin/env python3
"""Perl module missing."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="missing-dependency", accept=["app-crashed"], intent="connect", target="127.0.0.1:3000", url="http://127.0.0.1:3000/", user_report="refused")

def setup(s):
    s.write("app.pl", "use Mojolicious::ZZ;\nprint \"up\\n\";\n"); s.start_cmd = f"cd {s.dir} && perl app.pl"; s.wait_exit(s.spawn(["perl", "app.pl"]))

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:3000/", pat="refused|connect"); return b and "Can't locate" in s.log(), ev

def fix(s):
    s.http(port=3000); s.wait(3000)


if __name__ == "__main__":
    cli(globals())
