#!/usr/bin/env python3
"""Slow clients occupy every worker thread."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import concurrent.futures, socket
l = socket.create_server(("127.0.0.1", 8282), backlog=64); print("serving with 2 worker threads", flush=True)
def serve(c):
    f = c.makefile("rb")
    while (f.readline() or b"\r\n") != b"\r\n": pass
    try: c.sendall(b"HTTP/1.0 200 OK\r\n\r\nok")
    except OSError: pass
    f.close(); c.close()
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    while True: pool.submit(serve, l.accept()[0])
'''
SLOW = r'''
import socket, time
k = [socket.create_connection(("127.0.0.1", 8282)) for _ in range(2)]
for c in k: c.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
print("open", flush=True)
while True:
    for c in k: c.sendall(b"X-a: b\r\n")
    time.sleep(0.5)
'''
META = dict(cause="single-client-blocks-server", accept=["no-response", "not-accepting", "too-many-clients"], intent="connect", target="http://127.0.0.1:8282", url="http://127.0.0.1:8282/", user_report="slow phones make the site hang for all")

def setup(s):
    s.app(SRV, name="pool.py"); s.wait(8282); s.c = s.app(SLOW, name="../phone/phone.py", log="../phone.log"); s.until(lambda: "open" in s.log("../phone.log"), what="clients"); time.sleep(0.3)

def symptom(s):
    return s.bad("http://127.0.0.1:8282/", t=2, pat="timed out")

def fix(s):
    s.kill(s.c); time.sleep(0.4)


if __name__ == "__main__":
    cli(globals())
