#!/usr/bin/env python3
"""Node pool holds all local ports."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

POOL = "const net=require('net'); let n=0; for (let i=0;i<20;i++) net.connect(5000,'127.0.0.1',()=>{ if (++n===20) console.log('held'); }).on('error',()=>{}); setInterval(()=>{},1e6);"
META = dict(cause="ephemeral-exhausted", intent="connect", target="http://localhost:5000", url="http://localhost:5000/", user_report="EADDRNOTAVAIL")

def setup(s):
    s.http(port=5000); s.wait(5000); s.etc("hosts", "127.0.0.1 localhost\n"); s.sysctl("net.ipv4.ip_local_port_range", "42000 42019")
    node(s, POOL, name="../pool.js", log="../pool.log"); s.until(lambda: "held" in s.log("../pool.log"), what="pool")

def symptom(s):
    r = s.tcp("localhost", 5000); return "Cannot assign requested address" in r, r

def fix(s):
    s.sysctl("net.ipv4.ip_local_port_range", "32768 60999")


if __name__ == "__main__":
    cli(globals())
