#!/usr/bin/env python3
"""One visitor makes the loop compute for ever."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import asyncio, os
async def h(r, w):
    line = await r.readline()
    if b"/export" in line:
        while not os.path.exists("go"): sum(range(50000))
    w.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"); await w.drain(); w.close()
async def main():
    srv = await asyncio.start_server(h, "127.0.0.1", 8000); print("ready", flush=True); await srv.serve_forever()
asyncio.run(main())
'''
GET = "import socket,time\ns=socket.create_connection(('127.0.0.1',8000)); s.sendall(b'GET /export HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n'); print('sent',flush=True); time.sleep(99999)\n"
META = dict(cause="not-accepting", accept=["event-loop-blocked", "no-response"], intent="connect", target="127.0.0.1:8000", url="http://127.0.0.1:8000/",
            user_report="Somebody started the export; now the site is dead for everybody, one core at 100 %.")

def setup(s):
    s.app(SRV); s.wait(8000); s.app(GET, name="../visitor.py", log="../v.log"); s.until(lambda: "sent" in s.log("../v.log"), what="visitor"); time.sleep(0.5)

def symptom(s):
    return s.bad("http://127.0.0.1:8000/", pat="timed out", t=3)

def fix(s):
    s.write("go", ""); time.sleep(1.5)


if __name__ == "__main__":
    cli(globals())
