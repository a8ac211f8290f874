#!/usr/bin/env python3
"""Accept thread waits for a lock."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import os, socket, threading, time
lock = threading.Lock(); lock.acquire()
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("127.0.0.1", 62893)); l.listen(64); print("listening", flush=True)
def serve():
    while True:
        with lock: c, _ = l.accept()
        c.settimeout(1)
        try: c.recv(1000); c.sendall(b"HTTP/1.0 200 OK\r\n\r\nok")
        except OSError: pass
        c.close()
for _ in range(3): threading.Thread(target=serve, daemon=True).start()
while not os.path.exists("go"): time.sleep(0.2)
lock.release(); time.sleep(99999)
'''
META = dict(cause="not-accepting", accept=["event-loop-blocked"], intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="Deadlock? All worker threads are idle, Recv-Q grows.")

def setup(s):
    s.app(SRV); s.wait(62893)

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="timed out", t=3)

def fix(s):
    s.write("go", ""); time.sleep(1.5)


if __name__ == "__main__":
    cli(globals())
