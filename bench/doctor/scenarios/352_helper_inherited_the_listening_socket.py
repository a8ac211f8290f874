#!/usr/bin/env python3
"""Helper inherited the listening socket."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

APP = r'''
import socket, subprocess, time
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("127.0.0.1", 62893)); l.listen(8); l.set_inheritable(True)
p = subprocess.Popen(["sleep", "99999"], close_fds=False)
open("helper.pid", "w").write(str(p.pid)); time.sleep(9999)
'''
META = dict(cause="port-held-by-orphan", accept=["port-in-use"], intent="start", target="127.0.0.1:62893",
            user_report="Address already in use after a crash. lsof says the port belongs to 'sleep'?!")

def setup(s):
    p = s.app(APP, name="old.py"); s.until(lambda: os.path.exists(s.dir + "/helper.pid") and open(s.dir + "/helper.pid").read(), what="helper")
    s.child = int(open(s.dir + "/helper.pid").read()); s.kill(p)
    s.write("app.py", HTTP_APP); s.start_cmd = [PY, s.dir + "/app.py", "127.0.0.1", "62893", "shop"]

def symptom(s):
    return s.start("Address already in use")

def fix(s):
    s.kill(s.child); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
