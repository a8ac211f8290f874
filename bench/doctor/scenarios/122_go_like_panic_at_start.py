#!/usr/bin/env python3
"""Go like panic at start."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, cli

RUN = r'''#!/bin/sh
if [ ! -f routes.yaml ]; then
cat >&2 <<X
2026/11/20 10:12:01 starting gateway on :8085
panic: runtime error: invalid memory address or nil pointer dereference
[signal SIGSEGV: segmentation violation code=0x1 addr=0x18 pc=0x6a1f2c]

goroutine 1 [running]:
main.loadRoutes(...)
	/home/dev/gateway/main.go:41
main.main()
	/home/dev/gateway/main.go:23 +0x1d
exit status 2
X
exit 2
fi
exec /usr/bin/python3 app.py 127.0.0.1 8085
'''
META = dict(cause="app-crashed", intent="start", target="127.0.0.1:8085", user_report="gateway does not come up, panic: runtime error")

def setup(s):
    s.write("app.py", HTTP_APP); s.write("gateway", RUN, 0o755)
    s.start_cmd = f"cd {s.dir} && ./gateway"
    s.write("app.log", s.ex(s.start_cmd, check=False).stderr)

def symptom(s):
    return s.start("panic")

def fix(s):
    s.write("routes.yaml", "")


if __name__ == "__main__":
    cli(globals())
