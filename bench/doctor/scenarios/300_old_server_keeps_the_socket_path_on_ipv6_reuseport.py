#!/usr/bin/env python3
"""Old server keeps the socket path on ipv6 reuseport."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="wrong-app-answers", accept=["duplicate-listener"], intent="connect", target="[::1]:8080", url="http://[::1]:8080/", user_report="sometimes the staging page, sometimes mine")

def setup(s):
    s.old = s.http(host="::1", port=8080, reuseport=True, body="STAGING", name="../staging/s.py", log="../st.log", cwd=s.base); s.wait(8080)
    s.http(host="::1", port=8080, reuseport=True, body="MINE"); time.sleep(0.7)

def symptom(s):
    o = [s.curl("http://[::1]:8080/")[1][-8:] for _ in range(30)]; return any("STAGING" in x for x in o), str(set(o))

def fix(s):
    s.kill(s.old); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
