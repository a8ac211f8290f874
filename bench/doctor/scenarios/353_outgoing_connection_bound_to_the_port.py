#!/usr/bin/env python3
"""Outgoing connection bound to the port."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

CLIENT = "import socket,time\ns=socket.socket(); s.bind(('127.0.0.1',62893)); s.connect(('127.0.0.1',8001)); print('up',flush=True)\ntry: s.recv(1)\nexcept OSError: pass\ns.close(); time.sleep(99999)\n"
SRV = "import socket,time\nl=socket.socket(); l.setsockopt(1,2,1); l.bind(('127.0.0.1',8001)); l.listen(8); c=l.accept(); time.sleep(99999)\n"
META = dict(cause="port-taken-by-outgoing-connection", accept=["port-in-use"], intent="start", target="127.0.0.1:62893",
            user_report="Address already in use, but ss -ltn shows no listener on 62893.")

def setup(s):
    s.q = s.app(SRV, name="../queue/server.py", log="../q.log"); s.wait(8001)
    s.c = s.app(CLIENT, name="../queue/client.py", log="../c.log"); s.until(lambda: "up" in s.log("../c.log"), what="client")
    s.write("app.py", HTTP_APP); s.start_cmd = [PY, s.dir + "/app.py", "127.0.0.1", "62893", "shop"]

def symptom(s):
    return s.start("Address already in use")

def fix(s):
    s.kill(s.q); time.sleep(0.3); s.kill(s.c); time.sleep(0.2)


if __name__ == "__main__":
    cli(globals())
