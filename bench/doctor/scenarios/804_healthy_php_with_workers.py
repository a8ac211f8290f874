#!/usr/bin/env python3
"""Healthy php with workers."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="ok", target="8181", url="http://localhost:8181/", user_report="")

def setup(s):
    s.write("index.php", "<?php echo 'hi';"); s.spawn(["php", "-S", "127.0.0.1:8181", "-t", s.dir], env={"PHP_CLI_SERVER_WORKERS": "3"}); s.wait(8181)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:8181/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
