#!/usr/bin/env python3
"""Database system is starting up."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import os, socket, struct
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("127.0.0.1", 5432)); l.listen(16)
print("LOG:  database system was interrupted; last known up at 2026-11-20\nLOG:  database system was not properly shut down; automatic recovery in progress", flush=True)
while True:
    c, _ = l.accept(); c.settimeout(2)
    try:
        d = c.recv(1024)
        if d[4:8] == b"\x04\xd2\x16\x2f": c.sendall(b"N"); d = c.recv(1024)
        if os.path.exists("recovered"): c.sendall(b"R" + struct.pack(">ii", 8, 0) + b"Z" + struct.pack(">i", 5) + b"I")
        else:
            m = b"SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0"; c.sendall(b"E" + struct.pack(">i", len(m) + 4) + m)
    except OSError: pass
    c.close()
'''
META = dict(cause="still-starting", intent="connect", target="127.0.0.1:5432", url="postgresql://shop@127.0.0.1:5432/shop",
            user_report="psql: error: FATAL:  the database system is starting up")

def setup(s):
    s.app(SRV, name="postgres.py"); s.wait(5432)

def symptom(s):
    r = s.tcp("127.0.0.1", 5432, send="\\x00\\x00\\x00\\x13\\x00\\x03\\x00\\x00user\\x00shop\\x00\\x00")
    return "starting up" in r, r

def fix(s):
    s.write("recovered", "")


if __name__ == "__main__":
    cli(globals())
