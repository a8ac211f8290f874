#!/usr/bin/env python3
"""Only worker is suspended master runs."""

# mypy: ignore-errors

import os
import re
import signal
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import os, socket, sys, time
l = socket.create_server(("127.0.0.1", 8000), backlog=64)
print("[INFO] Starting gunicorn 21.2.0\n[INFO] Listening at: http://127.0.0.1:8000 (%d)" % os.getpid(), flush=True)
pid = os.fork()
if pid:
    print("[INFO] Booting worker with pid: %d" % pid, flush=True)
    while True: time.sleep(1)
while True:
    c, _ = l.accept(); c.recv(4096); c.sendall(b"HTTP/1.0 200 OK\r\n\r\nok"); c.close()
'''
META = dict(cause="process-stopped", accept=["not-accepting"], intent="connect", target="http://127.0.0.1:8000", url="http://127.0.0.1:8000/", user_report="page loads forever, gunicorn is running")

def setup(s):
    s.app(SRV, name="gunicorn.py"); s.wait(8000); s.until(lambda: "Booting" in s.log(), what="worker"); s.w = int(re.search(r"with pid: (\d+)", s.log()).group(1)); os.kill(s.w, signal.SIGSTOP)

def symptom(s):
    return s.bad("http://127.0.0.1:8000/", t=2, pat="timed out")

def fix(s):
    os.kill(s.w, signal.SIGCONT); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
