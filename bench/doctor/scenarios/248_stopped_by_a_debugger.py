#!/usr/bin/env python3
"""Stopped by a debugger."""

# mypy: ignore-errors

import os
import signal
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

TRACER = r'''
import ctypes, os, sys, time
c = ctypes.CDLL(None, use_errno=True)
if c.ptrace(16, int(sys.argv[1]), 0, 0): sys.exit(os.strerror(ctypes.get_errno()))
os.waitpid(int(sys.argv[1]), 0); print("stopped at breakpoint", flush=True); time.sleep(99999)
'''
META = dict(cause="process-stopped", accept=["process-traced", "not-accepting"], intent="connect", target="127.0.0.1:8000", url="http://127.0.0.1:8000/", user_report="the browser spins since I attached my IDE")

def setup(s):
    s.p = s.http(port=8000); s.wait(8000)
    s.t = s.app(TRACER, s.p.pid, name="../ide/debugger.py", log="../ide.log"); s.until(lambda: "breakpoint" in s.log("../ide.log"), what="tracer")

def symptom(s):
    return s.bad("http://127.0.0.1:8000/", t=2, pat="timed out")

def fix(s):
    s.kill(s.t); time.sleep(0.2); os.kill(s.p.pid, signal.SIGCONT)


if __name__ == "__main__":
    cli(globals())
