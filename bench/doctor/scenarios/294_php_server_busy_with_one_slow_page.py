#!/usr/bin/env python3
"""Php server busy with one slow page."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="single-client-blocks-server", accept=["no-response", "not-accepting"], intent="connect", target="127.0.0.1:8000", url="http://127.0.0.1:8000/", user_report="php -S hangs while the import page is open in another tab")

def setup(s):
    s.write("index.php", "<?php echo 'ok';"); s.write("import.php", "<?php while (!file_exists(__DIR__ . '/done')) usleep(100000); echo 'done';")
    s.spawn(["php", "-S", "127.0.0.1:8000", "-t", s.dir]); s.wait(8000)
    s.spawn(["curl", "-s", "http://127.0.0.1:8000/import.php"], log="../tab.log"); time.sleep(0.5)

def symptom(s):
    return s.bad("http://127.0.0.1:8000/", t=2, pat="timed out")

def fix(s):
    s.write("done", ""); time.sleep(0.5)


if __name__ == "__main__":
    cli(globals())
