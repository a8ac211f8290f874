#!/usr/bin/env python3
"""Handler of a signal sleeps."""

# mypy: ignore-errors

import os
import signal
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import os, signal, socket, time
def reload(*_):
    print("SIGHUP: reloading configuration", flush=True)
    while not os.path.exists("go"): time.sleep(0.2)
signal.signal(signal.SIGHUP, reload)
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("127.0.0.1", 62893)); l.listen(64); print("listening", flush=True)
while True:
    c, _ = l.accept(); c.settimeout(1)
    try: c.recv(1000); c.sendall(b"HTTP/1.0 200 OK\r\n\r\nok")
    except OSError: pass
    c.close()
'''
META = dict(cause="not-accepting", accept=["event-loop-blocked"], intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="After the reload the connection is made but nothing answers.")

def setup(s):
    s.p = s.app(SRV); s.wait(62893); time.sleep(0.3); s.kill(s.p, signal.SIGHUP); s.until(lambda: "SIGHUP" in s.log(), what="reload")

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="timed out", t=3)

def fix(s):
    s.write("go", ""); time.sleep(1.5)


if __name__ == "__main__":
    cli(globals())
