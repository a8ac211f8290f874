#!/usr/bin/env python3
"""Php workers outlive the master."""

# mypy: ignore-errors

import os
import re
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="port-held-by-orphan", accept=["port-in-use"], intent="start", target="127.0.0.1:8181",
            user_report="Failed to listen on 127.0.0.1:8181 (reason: Address already in use)")

def setup(s):
    s.write("index.php", "<?php echo 'hi';"); s.start_cmd = ["php", "-S", "127.0.0.1:8181", "-t", s.dir]
    p = s.spawn(s.start_cmd, env={"PHP_CLI_SERVER_WORKERS": "3"}); s.wait(8181); time.sleep(0.3); s.kill(p); time.sleep(0.2)

def symptom(s):
    return s.start("in use")

def fix(s):
    for pid in set(re.findall(r'"php",pid=(\d+)', s.ex("ss -Hltnp").stdout)):
        s.kill(int(pid))
    time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
