#!/usr/bin/env python3
"""Asyncio task never yields."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import asyncio, os
async def h(r, w):
    await r.readuntil(b"\r\n\r\n"); w.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"); await w.drain(); w.close()
async def job():
    await asyncio.sleep(0.5)
    while not os.path.exists("go"): hash("x" * 1000)
async def main():
    srv = await asyncio.start_server(h, "127.0.0.1", 62893); print("ready", flush=True); asyncio.create_task(job()); await srv.serve_forever()
asyncio.run(main())
'''
META = dict(cause="not-accepting", accept=["event-loop-blocked"], intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="Requests hang since the nightly job started.")

def setup(s):
    s.app(SRV); s.wait(62893); time.sleep(1.2)

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="timed out", t=3)

def fix(s):
    s.write("go", ""); time.sleep(1.5)


if __name__ == "__main__":
    cli(globals())
