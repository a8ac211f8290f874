#!/usr/bin/env python3
"""Blocked loop with an idle visitor."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import asyncio, os, time
async def h(r, w):
    while await r.readuntil(b"\r\n\r\n"): w.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"); await w.drain()
def backup():
    print("backup started", flush=True)
    while not os.path.exists("go"): time.sleep(0.2)
async def main():
    srv = await asyncio.start_server(h, "127.0.0.1", 8000); asyncio.get_running_loop().call_later(1, backup); print("ready", flush=True); await srv.serve_forever()
asyncio.run(main())
'''
KEEP = "import socket,time\ns=socket.create_connection(('127.0.0.1',8000)); s.sendall(b'GET / HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n'); s.recv(999); print('got',flush=True); time.sleep(99999)\n"
META = dict(cause="not-accepting", accept=["event-loop-blocked"], intent="connect", target="127.0.0.1:8000", url="http://127.0.0.1:8000/",
            user_report="Every night at two all requests hang until the backup is done.")

def setup(s):
    s.app(SRV); s.wait(8000); s.app(KEEP, name="../visitor.py", log="../v.log"); s.until(lambda: "got" in s.log("../v.log") and "backup" in s.log(), what="visitor and backup"); time.sleep(0.3)

def symptom(s):
    return s.bad("http://127.0.0.1:8000/", pat="timed out", t=3)

def fix(s):
    s.write("go", ""); time.sleep(1.5)


if __name__ == "__main__":
    cli(globals())
