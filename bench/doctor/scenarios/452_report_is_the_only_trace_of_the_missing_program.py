#!/usr/bin/env python3
"""Report is the only trace of the missing program."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="missing-dependency", accept=["app-crashed"], intent="start", target="127.0.0.1:8000",
            user_report="./start.sh: 2: gunicorn_shop: not found")

def setup(s):
    s.write("app.py", HTTP_APP); s.write("start.sh", "#!/bin/sh\ngunicorn_shop app:app --bind 127.0.0.1:8000\n", 0o755)
    s.start_cmd = f"cd {s.dir} && PATH=$PATH:{s.dir}/.venv/bin ./start.sh"

def symptom(s):
    return s.start("not found")

def fix(s):
    s.write(".venv/bin/gunicorn_shop", f"#!/bin/sh\nexec {PY} app.py 127.0.0.1 8000 shop\n", 0o755)


if __name__ == "__main__":
    cli(globals())
