#!/usr/bin/env python3
"""Node dgram service."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node

SRV = "const d=require('dgram').createSocket('udp4'); d.on('message',(m,r)=>d.send('ack',r.port,r.address)); d.bind(8125,'127.0.0.1',()=>console.log('server is up: 127.0.0.1:8125'));"
META = dict(cause="udp-not-tcp", accept=["not-listening"], intent="connect", target="127.0.0.1:8125", user_report="telnet 127.0.0.1 8125 -> Connection refused. statsd is up.")

def setup(s):
    node(s, SRV, name="statsd.js"); s.wait(8125, udp=True)

def symptom(s):
    r = s.tcp("127.0.0.1", 8125); return "refused" in r, r

def fix(s):
    s.http(port=8125); s.wait(8125)


if __name__ == "__main__":
    cli(globals())
