#!/usr/bin/env python3
"""Postgres refuses because its disk is full."""

# mypy: ignore-errors

import os
import shutil
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import PG_BIN

META = dict(cause="disk-full", accept=["app-crashed"], intent="connect", target="postgresql://shop@localhost:5432/postgres", url="postgresql://shop@localhost:5432/postgres",
            user_report="could not connect to server: Connection refused. Is the server running on that host?")

def setup(s):
    s.d = s.base + "/pg"; os.makedirs(s.d); s.sh(["mount", "-t", "tmpfs", "-o", "size=90m", "tmpfs", s.d]); s.undo.append(lambda: s.sh(["umount", "-l", s.d]))
    s.data = s.d + "/data"; os.makedirs(s.data); shutil.chown(s.data, "postgres", "postgres"); shutil.chown(s.d, "postgres", "postgres")
    s.ex([f"{PG_BIN}/initdb", "-D", s.data, "-U", "shop", "-A", "trust", "-N"], user="postgres", timeout=90)
    with open(s.d + "/backup.tar", "wb", buffering=0) as f:
        for size in (65536, 512):
            try:
                while True: f.write(b"x" * size)
            except OSError: pass
    s.cmd = [f"{PG_BIN}/postgres", "-D", s.data, "-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={s.base}/pg", "-c", "fsync=off"]
    s.start_cmd = " ".join(s.cmd); s.wait_exit(s.spawn(s.cmd, user="postgres"))

def symptom(s):
    r = s.ex(["psql", "-h", "localhost", "-U", "shop", "-d", "postgres", "-c", "select 1"], check=False); return "refused" in r.stderr and "No space left" in s.log(), r.stderr + s.log()[-200:]

def fix(s):
    os.unlink(s.d + "/backup.tar"); s.spawn(s.cmd, user="postgres"); s.until(lambda: "ready to accept" in s.log(), 30, "postgres")


if __name__ == "__main__":
    cli(globals())
