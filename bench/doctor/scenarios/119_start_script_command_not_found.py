#!/usr/bin/env python3
"""Start script command not found."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="missing-dependency", accept=["app-crashed"], intent="start", target="127.0.0.1:8000",
            user_report="./run.sh: 3: gunicornx: not found")

def setup(s):
    s.write("app.py", HTTP_APP)
    s.write("run.sh", "#!/bin/sh\nexport PORT=8000\ngunicornx -b 127.0.0.1:$PORT app:app\n", 0o755)
    s.start_cmd = f"cd {s.dir} && PATH={s.dir}/bin:$PATH ./run.sh"
    s.write("app.log", s.ex(s.start_cmd, check=False).stderr)

def symptom(s):
    return s.start("not found")

def fix(s):
    s.write("bin/gunicornx", f"#!/bin/sh\nexec {PY} app.py 127.0.0.1 8000\n", 0o755)


if __name__ == "__main__":
    cli(globals())
