#!/usr/bin/env python3
"""Node wildcard bind meets outgoing connection."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import NODE_HTTP

CLIENT = "import socket,time\nk=socket.create_connection(('192.168.77.5',9000),None,('192.168.77.5',50051)); print('up',flush=True); time.sleep(99999)\n"
META = dict(cause="port-taken-by-outgoing-connection", accept=["port-in-use"], intent="start", target="0.0.0.0:50051",
            user_report="Error: listen EADDRINUSE: address already in use 0.0.0.0:50051")

def setup(s):
    s.lan("192.168.77.5/24")
    s.http(host="192.168.77.5", port=9000, name="../hub/hub.py", log="../hub.log"); s.wait(9000)
    s.c = s.app(CLIENT, name="../agent/agent.py", log="../a.log"); s.until(lambda: "up" in s.log("../a.log"), what="client")
    s.write("server.js", NODE_HTTP)
    s.start_cmd = ["node", s.dir + "/server.js", "0.0.0.0", "50051"]
    s.write("app.log", s.ex(s.start_cmd, check=False).stderr)

def symptom(s):
    return s.start("EADDRINUSE")

def fix(s):
    s.ex("ss -K sport = :50051"); s.kill(s.c); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
