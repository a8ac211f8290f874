#!/usr/bin/env python3
"""Held by a debugger."""

# mypy: ignore-errors

import os
import signal
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

DBG = r'''
import ctypes, os, sys, time
pid = int(sys.argv[1]); libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace(16, pid, 0, 0); os.waitpid(pid, 0x40000000); print("attached", flush=True)
while not os.path.exists("detach"): time.sleep(0.1)
libc.ptrace(17, pid, 0, 0); print("detached", flush=True); time.sleep(99999)
'''
META = dict(cause="process-stopped", accept=["process-traced"], intent="connect", target="127.0.0.1:62893", url="http://127.0.0.1:62893/",
            user_report="The page loads for ever since I attached the debugger.")

def setup(s):
    s.p = s.http(port=62893); s.wait(62893)
    pid = s.ex("ss -Hltnp sport = :62893").stdout.split("pid=")[1].split(",")[0]
    s.app(DBG, pid, name="../tools/dbg.py", log="../dbg.log"); s.until(lambda: "attached" in s.log("../dbg.log"), what="debugger")

def symptom(s):
    return s.bad("http://127.0.0.1:62893/", pat="timed out", t=3)

def fix(s):
    s.write("detach", ""); s.until(lambda: "detached" in s.log("../dbg.log"), what="detach"); s.kill(s.p, signal.SIGCONT); time.sleep(0.2)


if __name__ == "__main__":
    cli(globals())
