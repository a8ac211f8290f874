#!/usr/bin/env python3
"""Cannot write its state at start."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="disk-full", accept=["app-crashed"], intent="start", target="127.0.0.1:8500", user_report="OSError: [Errno 28] No space left on device")

def setup(s):
    d = s.dir + "/state"; os.makedirs(d); s.sh(["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", d]); s.undo.append(lambda: s.sh(["umount", "-l", d]))
    with open(d + "/journal", "wb", buffering=0) as f:
        try:
            while True: f.write(b"x" * 4096)
        except OSError: pass
    s.write("agent.py", "with open('state/node-id', 'w') as f: f.write('n' * 5000)\nprint('state ok', flush=True)\n" + HTTP_APP)
    s.start_cmd = f"cd {s.dir} && {PY} agent.py 127.0.0.1 8500"
    s.write("app.log", s.ex(s.start_cmd, check=False, timeout=5).stderr)

def symptom(s):
    return s.start("No space left")

def fix(s):
    os.unlink(s.dir + "/state/journal")


if __name__ == "__main__":
    cli(globals())
