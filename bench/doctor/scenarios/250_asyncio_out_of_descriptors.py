#!/usr/bin/env python3
"""Asyncio out of descriptors."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import asyncio, resource
resource.setrlimit(resource.RLIMIT_NOFILE, (20, 1024))
async def serve(r, w):
    d = await r.read(1000)
    if d: w.write(b"HTTP/1.0 200 OK\r\n\r\nok"); await w.drain(); w.close()
async def main():
    s = await asyncio.start_server(serve, "127.0.0.1", 8765); print("ws gateway on 8765", flush=True); await s.serve_forever()
asyncio.run(main())
'''
HOLD = "import socket,time\nk=[socket.create_connection(('127.0.0.1',8765)) for _ in range(25)]\nprint('held',flush=True)\ntime.sleep(99999)\n"
META = dict(cause="fd-limit", accept=["not-accepting", "no-response"], intent="connect", target="127.0.0.1:8765", url="http://127.0.0.1:8765/", user_report="after many clients new ones hang")

def setup(s):
    s.p = s.app(SRV); s.wait(8765); s.h = s.app(HOLD, name="../clients.py", log="../c.log"); s.until(lambda: "held" in s.log("../c.log"), what="clients"); time.sleep(0.5)

def symptom(s):
    return s.bad("http://127.0.0.1:8765/", t=2, pat="timed out")

def fix(s):
    s.sh(["prlimit", "--pid", str(s.p.pid), "--nofile=1024:"]); time.sleep(1.5)


if __name__ == "__main__":
    cli(globals())
