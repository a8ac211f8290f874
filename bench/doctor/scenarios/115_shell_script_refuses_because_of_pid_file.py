#!/usr/bin/env python3
"""Shell script refuses because of pid file."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, cli

RUN = r'''#!/bin/sh
PIDFILE=run/api.pid
if [ -f $PIDFILE ]; then echo "api already running (pid $(cat $PIDFILE))? remove $PIDFILE to force"; exit 1; fi
mkdir -p run; echo $$ > $PIDFILE
exec /usr/bin/python3 app.py 127.0.0.1 7070
'''
META = dict(cause="stale-pid-file", intent="start", target="127.0.0.1:7070", user_report="after the power cut the api does not start")

def setup(s):
    s.write("app.py", HTTP_APP); s.write("start.sh", RUN, 0o755)
    p = s.spawn(["./start.sh"]); s.wait(7070); s.kill(p); time.sleep(0.1)
    s.start_cmd = f"cd {s.dir} && ./start.sh"

def symptom(s):
    return s.start("already running")

def fix(s):
    os.unlink(s.dir + "/run/api.pid")


if __name__ == "__main__":
    cli(globals())
