#!/usr/bin/env python3
"""Header limit below any request."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SRV = r'''
import socket, threading
LIMIT = int(open("limit").read())
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("127.0.0.1", 8081)); l.listen(64); print("listening on 8081", flush=True)
def serve(c):
    d = c.recv(65536)
    if len(d) > LIMIT:
        print("rejected: request header is %d bytes, limit %d" % (len(d), LIMIT), flush=True)
        c.sendall(b"HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    else: c.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
    c.close()
while True: threading.Thread(target=serve, args=(l.accept()[0],), daemon=True).start()
'''
META = dict(cause="header-too-large", intent="connect", target="http://127.0.0.1:8081", url="http://127.0.0.1:8081/", user_report="error 431")

def setup(s):
    s.write("limit", "32"); s.p = s.app(SRV); s.wait(8081)

def symptom(s):
    return s.bad("http://127.0.0.1:8081/", pat=" 431")

def fix(s):
    s.kill(s.p); s.write("limit", "65536"); s.spawn([PY, "app.py"]); s.wait(8081)


if __name__ == "__main__":
    cli(globals())
