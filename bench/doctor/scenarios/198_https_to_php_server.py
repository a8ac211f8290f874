#!/usr/bin/env python3
"""Https to php server."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="plaintext-expected", intent="connect", target="https://localhost:8000", url="https://localhost:8000/", user_report="SSL_ERROR_RX_RECORD_TOO_LONG")

def setup(s):
    s.write("index.php", "<?php echo 'hello';"); s.etc("hosts", "127.0.0.1 localhost\n")
    s.spawn(["php", "-S", "127.0.0.1:8000", "-t", s.dir]); s.wait(8000)

def symptom(s):
    return s.bad("https://localhost:8000/", pat="wrong version|SSL")

def fix(s):
    globals()["symptom"] = lambda s: (not s.ok("http://localhost:8000/")[0], "http works")


if __name__ == "__main__":
    cli(globals())
