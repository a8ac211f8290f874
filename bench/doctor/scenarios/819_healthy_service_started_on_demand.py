#!/usr/bin/env python3
"""Healthy service started on demand."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "#!/bin/sh\nread line\nwhile read h && [ \"${#h}\" -gt 1 ]; do :; done\nprintf 'HTTP/1.0 200 OK\\r\\nContent-Length: 3\\r\\n\\r\\nok\\n'\n"
META = dict(cause="ok", target="http://localhost:8090", url="http://localhost:8090/", user_report="started by its socket unit on the first request")

def setup(s):
    s.spawn(["systemd-socket-activate", "--accept", "--inetd", "-l", "127.0.0.1:8090", s.write("answer.sh", SRV, 0o755)]); s.wait(8090)

def symptom(s):
    g, ev = s.ok("http://localhost:8090/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
