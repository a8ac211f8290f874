#!/usr/bin/env python3
"""Php vendor folder missing."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, cli

META = dict(cause="missing-dependency", accept=["app-crashed"], intent="start", target="127.0.0.1:8000", user_report="PHP Fatal error: Failed opening required 'vendor/autoload.php'")

def setup(s):
    s.write("composer.json", '{"require": {"acme/http": "^2"}}'); s.write("server.php", "<?php require __DIR__ . '/vendor/autoload.php';\npassthru('/usr/bin/python3 app.py 127.0.0.1 8000');\n"); s.write("app.py", HTTP_APP)
    s.start_cmd = f"cd {s.dir} && php server.php"
    r = s.ex(s.start_cmd, check=False); s.write("app.log", r.stdout + r.stderr)

def symptom(s):
    return s.start("autoload")

def fix(s):
    s.write("vendor/autoload.php", "<?php\n")


if __name__ == "__main__":
    cli(globals())
