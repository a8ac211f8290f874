#!/usr/bin/env python3
"""Healthy with idle browser connections."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

KEEP = "import socket,time\nk=[socket.create_connection(('127.0.0.1',62893)) for _ in range(6)]\nprint('held',flush=True)\ntime.sleep(99999)\n"
META = dict(cause="ok", target="127.0.0.1:62893", url="http://127.0.0.1:62893/", user_report="Is everything all right here? (browser open)")

def setup(s):
    s.http(port=62893); s.wait(62893); s.app(KEEP, name="../browser.py", log="../b.log"); s.until(lambda: "held" in s.log("../b.log"), what="browser")

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:62893/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
