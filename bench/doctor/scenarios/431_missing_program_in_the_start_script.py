#!/usr/bin/env python3
"""Missing program in the start script."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="missing-dependency", accept=["app-crashed"], intent="start", target="127.0.0.1:8000",
            user_report="./start.sh: line 2: uvicorn_shop: command not found")

def setup(s):
    s.write("app.py", HTTP_APP); s.write("start.sh", "#!/bin/sh\nexec uvicorn_shop app:app --host 127.0.0.1 --port 8000\n", 0o755)
    s.start_cmd = f"cd {s.dir} && PATH=$PATH:{s.dir}/.venv/bin ./start.sh"; s.write("app.log", s.ex(s.start_cmd, check=False).stderr)

def symptom(s):
    return s.start("not found")

def fix(s):
    s.write(".venv/bin/uvicorn_shop", f"#!/bin/sh\nexec {PY} app.py 127.0.0.1 8000 shop\n", 0o755)


if __name__ == "__main__":
    cli(globals())
