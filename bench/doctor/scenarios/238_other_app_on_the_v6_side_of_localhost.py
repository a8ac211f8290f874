#!/usr/bin/env python3
"""Other app on the v6 side of localhost."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli
from scenario_kit import node_http

META = dict(cause="wrong-app-answers", intent="connect", target="http://localhost:3000", url="http://localhost:3000/", user_report="localhost:3000 shows Grafana, 127.0.0.1:3000 shows my app")

def setup(s):
    s.old = s.http(host="::1", port=3000, v6only=True, body="grafana login", name="../grafana/g.py", log="../g.log"); s.wait(3000)
    node_http(s, "127.0.0.1", 3000, body="my app"); s.until(lambda: "ready" in s.log(), what="app")

def symptom(s):
    code = "import urllib.request; print(urllib.request.urlopen('http://localhost:3000/', timeout=4).read())"
    out = s.ex([PY, "-c", code], check=False).stdout; return "grafana" in out, out

def fix(s):
    s.kill(s.old); time.sleep(0.2)


if __name__ == "__main__":
    cli(globals())
