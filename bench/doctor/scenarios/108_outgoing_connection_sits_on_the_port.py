#!/usr/bin/env python3
"""Outgoing connection sits on the port."""

# mypy: ignore-errors

import os
import re
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

CLIENT = "import socket,time\nk=socket.create_connection(('127.0.0.1',5555)); print(k.getsockname(),flush=True); time.sleep(99999)\n"
META = dict(cause="port-taken-by-outgoing-connection", accept=["port-in-use"], intent="start", target="127.0.0.1:45454",
            user_report="bind: address already in use, but `ss -ltn` shows no listener on 45454. Happens now and then.")

def setup(s):
    s.http(port=5555, name="../db/server.py", log="../db.log"); s.wait(5555)
    s.sysctl("net.ipv4.ip_local_port_range", "45454 45455")
    s.c = s.app(CLIENT, name="../worker/poll.py", log="../w.log"); s.until(lambda: "4545" in s.log("../w.log"), what="client")
    s.port = int(re.search(r", (\d+)", s.log("../w.log")).group(1))
    if s.port != 45454:
        s.kill(s.c); s.ex([PY, "-c", "pass"])
        s.c = s.app(CLIENT.replace("socket.create_connection(('127.0.0.1',5555))", "socket.create_connection(('127.0.0.1',5555),None,('127.0.0.1',45454))"), name="../worker/poll.py", log="../w.log")
        s.until(lambda: "45454" in s.log("../w.log"), what="client")
    s.sysctl("net.ipv4.ip_local_port_range", "32768 60999")
    s.write("app.py", HTTP_APP)
    s.start_cmd = [PY, s.dir + "/app.py", "127.0.0.1", "45454"]

def symptom(s):
    return s.start("in use")

def fix(s):
    s.ex("ss -K sport = :45454"); s.kill(s.c); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
