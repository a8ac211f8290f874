#!/usr/bin/env python3
"""Ephemeral range covers the service port."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

CLIENT = "import socket,time\ns=socket.create_connection(('127.0.0.1',6379)); print('up',flush=True)\ntry: s.recv(1)\nexcept OSError: pass\ns.close(); time.sleep(99999)\n"
META = dict(cause="port-taken-by-outgoing-connection", accept=["port-in-use"], intent="start", target="127.0.0.1:10254",
            user_report="listen tcp 10254: bind: address already in use. Sometimes it starts, sometimes not.")

def setup(s):
    s.sysctl("net.ipv4.ip_local_port_range", "10254 10255")
    s.r = s.spawn(["redis-server", "--port", "6379", "--save", "", "--dir", s.base], log="../redis.log"); s.wait(6379)
    s.c = [s.app(CLIENT, name="../worker.py", log=f"../w{i}.log") for i in (1, 2)]; s.until(lambda: "up" in s.log("../w1.log") and "up" in s.log("../w2.log"), what="workers")
    s.write("app.py", HTTP_APP); s.start_cmd = [PY, s.dir + "/app.py", "127.0.0.1", "10254", "metrics"]

def symptom(s):
    return s.start("Address already in use")

def fix(s):
    s.kill(s.r); time.sleep(0.3); [s.kill(c) for c in s.c]; s.sysctl("net.ipv4.ip_local_port_range", "32768 60999"); time.sleep(0.2)


if __name__ == "__main__":
    cli(globals())
