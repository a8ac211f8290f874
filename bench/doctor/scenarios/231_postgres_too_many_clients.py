#!/usr/bin/env python3
"""Postgres too many clients."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import pg_init, pg_run

HOLD = r'''
import socket, struct, time
k = []
for i in range(6):
    c = socket.create_connection(("127.0.0.1", 5432)); b = struct.pack(">i", 196608) + b"user\0web\0database\0postgres\0\0"
    c.sendall(struct.pack(">i", len(b) + 4) + b); d = c.recv(2000); k.append(c); print(d[:1], flush=True)
print("held", flush=True); time.sleep(99999)
'''
META = dict(cause="too-many-clients", intent="connect", target="127.0.0.1:5432", url="postgresql://web@127.0.0.1:5432/postgres", user_report="FATAL: sorry, too many clients already")

def setup(s):
    pg_init(s); pg_run(s, "listen_addresses=127.0.0.1", "max_connections=5", "superuser_reserved_connections=1", "max_wal_senders=0")
    s.ex(["psql", "-h", s.d, "-U", "shop", "-d", "postgres", "-c", "create role web login"])
    s.h = s.app(HOLD, name="../pool.py", log="../pool.log"); s.until(lambda: "held" in s.log("../pool.log"), what="clients")
    s.k = s.app("import socket,struct,time\nc=socket.create_connection(('127.0.0.1',5432)); b=struct.pack('>i',196608)+b'user\\0shop\\0database\\0postgres\\0\\0'; c.sendall(struct.pack('>i',len(b)+4)+b); c.recv(99); print('in',flush=True); time.sleep(9999)\n", name="../admin.py", log="../admin.log")
    s.until(lambda: "in" in s.log("../admin.log"), what="admin")

def symptom(s):
    r = s.ex(["psql", "-h", "127.0.0.1", "-U", "web", "-d", "postgres", "-c", "select 1"], check=False); return "too many clients" in r.stderr or "remaining connection slots" in r.stderr, r.stderr

def fix(s):
    s.kill(s.h); s.kill(s.k); time.sleep(0.5)


if __name__ == "__main__":
    cli(globals())
