#!/usr/bin/env python3
"""Handler raises on every request."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import os, socketserver
class H(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.recv(4096)
        if not os.path.exists("templates/index.html"): raise FileNotFoundError("templates/index.html")
        self.request.sendall(b"HTTP/1.0 200 OK\r\n\r\nshop")
socketserver.ThreadingTCPServer.allow_reuse_address = True
socketserver.ThreadingTCPServer(("127.0.0.1", 62893), H).serve_forever()
'''
META = dict(cause="closes-immediately", intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="curl: (52) Empty reply from server.")

def setup(s):
    s.app(SRV); s.wait(62893)

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="Empty reply|reset")

def fix(s):
    s.write("templates/index.html", "x")


if __name__ == "__main__":
    cli(globals())
