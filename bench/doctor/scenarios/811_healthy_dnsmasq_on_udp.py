#!/usr/bin/env python3
"""Healthy dnsmasq on udp."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

META = dict(cause="ok", target="udp://127.0.0.1:5354", user_report="dev DNS for *.test")
ASK = "import socket\ns=socket.socket(2,2); s.settimeout(2); s.sendto(b'\\x12\\x34\\x01\\0\\0\\x01\\0\\0\\0\\0\\0\\0\\x04shop\\x04test\\0\\0\\x01\\0\\x01',('127.0.0.1',5354)); print(len(s.recv(512)))\n"

def setup(s):
    s.spawn(["dnsmasq", "-d", "-u", "root", "-C", "/dev/null", "--port=5354", "--no-resolv", "--no-hosts", "--bind-interfaces", "--listen-address=127.0.0.1", "--address=/test/127.0.0.1", "--pid-file="]); s.wait(5354, udp=True)

def symptom(s):
    r = s.ex([PY, "-c", ASK], check=False); return r.returncode != 0, r.stdout + r.stderr[-200:]


if __name__ == "__main__":
    cli(globals())
