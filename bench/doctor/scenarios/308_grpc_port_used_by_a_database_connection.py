#!/usr/bin/env python3
"""Grpc port used by a database connection."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import RUBY_HTTP

OUT = r'''
import socket, struct, time
s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
s.bind(("", 50051)); s.connect(("192.168.77.5", 5432)); print("connected", flush=True); time.sleep(99999)
'''
META = dict(cause="port-taken-by-outgoing-connection", accept=["port-in-use"], intent="start", target="0.0.0.0:50051",
            user_report="the gRPC server fails with address in use. lsof -i :50051 -sTCP:LISTEN is empty")

def setup(s):
    s.lan(); s.app("import socket,time\nl=socket.create_server(('192.168.77.5',5432)); k=[]\nwhile True: k.append(l.accept())\n", name="../db/d.py", log="../db.log"); s.wait(5432)
    s.c = s.app(OUT, name="../report/job.py", log="../job.log"); s.until(lambda: "connected" in s.log("../job.log"), what="client")
    s.write("grpc.rb", RUBY_HTTP); s.start_cmd = ["ruby", s.dir + "/grpc.rb", "0.0.0.0", "50051"]

def symptom(s):
    return s.start("in use")

def fix(s):
    s.kill(s.c); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
