#!/usr/bin/env python3
"""Silent client blocks simple server."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="single-client-blocks-server", accept=["not-accepting", "no-response"], intent="connect", target="127.0.0.1:8000", url="http://127.0.0.1:8000/", user_report="python -m http.server style server freezes as soon as Chrome has it open")

def setup(s):
    s.app("import http.server\nhttp.server.HTTPServer(('127.0.0.1',8000),http.server.SimpleHTTPRequestHandler).serve_forever()\n"); s.wait(8000)
    s.c = s.app("import socket,time\nk=socket.create_connection(('127.0.0.1',8000)); print('open',flush=True); time.sleep(99999)\n", name="../browser.py", log="../b.log"); s.until(lambda: "open" in s.log("../b.log"), what="client"); time.sleep(0.2)

def symptom(s):
    return s.bad("http://127.0.0.1:8000/", t=2, pat="timed out")

def fix(s):
    s.kill(s.c); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
