#!/usr/bin/env python3
"""Mongo like on loopback asked by lan address."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import socket, sys, threading
l = socket.create_server((sys.argv[1], 27017)); print('{"s":"I","c":"NETWORK","msg":"Waiting for connections","attr":{"port":27017}}', flush=True)
def serve(c):
    while c.recv(4096): pass
    c.close()
while True: threading.Thread(target=serve, args=(l.accept()[0],), daemon=True).start()
'''
META = dict(cause="bound-to-other-address", intent="connect", target="mongodb://192.168.77.5:27017/shop", user_report="MongoServerSelectionError: connect ECONNREFUSED 192.168.77.5:27017")

def setup(s):
    s.lan(); s.app(SRV, "127.0.0.1", name="mongod.py"); s.wait(27017)

def symptom(s):
    r = s.tcp("192.168.77.5", 27017); return "refused" in r, r

def fix(s):
    s.app(SRV, "192.168.77.5", name="b.py", log="../b.log"); time.sleep(0.8)


if __name__ == "__main__":
    cli(globals())
