#!/usr/bin/env python3
"""Forgotten worker shares the port."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import os, socket, sys
l = socket.socket(); l.setsockopt(1, 2, 1); l.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1); l.bind(("0.0.0.0", 8000)); l.listen(64); print("up", flush=True)
while True:
    c, _ = l.accept(); c.recv(4096); c.sendall(b"HTTP/1.0 200 OK\r\n\r\n" + sys.argv[1].encode()); c.close()
'''
META = dict(cause="wrong-app-answers", accept=["duplicate-listener"], intent="connect", target="127.0.0.1:8000", url="http://127.0.0.1:8000/version", user_report="half of my requests return the release of last week")

def setup(s):
    s.old = s.app(SRV, "release-41", name="../release-41/serve.py", cwd=s.base, log="../old.log"); s.until(lambda: "up" in s.log("../old.log"), what="old")
    s.app(SRV, "release-42", name="serve.py"); s.until(lambda: "up" in s.log(), what="new")

def symptom(s):
    o = [s.curl("http://127.0.0.1:8000/version")[1][-10:] for _ in range(30)]
    return any("release-41" in x for x in o), str(set(o))

def fix(s):
    s.kill(s.old); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
