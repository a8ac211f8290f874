#!/usr/bin/env python3
"""Database name points to an old network."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, cli

SRV = r'''
import socket, threading
l = socket.create_server(("127.0.0.1", 3306)); print("ready for connections. Version: '8.0.36' socket: '' port: 3306", flush=True)
hello = b"\x0a8.0.36\0" + b"\x08\0\0\0" + b"abcdefgh\0" + b"\xff\xf7\x21\x02\0\xff\xc1\x15" + b"\0" * 10 + b"ijklmnopqrst\0" + b"mysql_native_password\0"
def serve(c):
    c.sendall(len(hello).to_bytes(3, "little") + b"\0" + hello); c.settimeout(10)
    try: c.recv(4096)
    except OSError: pass
    c.close()
while True: threading.Thread(target=serve, args=(l.accept()[0],), daemon=True).start()
'''
META = dict(cause="hosts-wrong-address", intent="connect", target="mysql://root@db.local:3306/shop", user_report="Can't connect to MySQL server on 'db.local' (101)")

def setup(s):
    s.etc("hosts", HOSTS + "10.0.3.15 db.local   # vagrant\n"); s.app(SRV, name="mysqld.py"); s.wait(3306)

def symptom(s):
    r = s.tcp("db.local", 3306); return "CONNECTED" not in r, r

def fix(s):
    s.etc("hosts", HOSTS + "127.0.0.1 db.local\n")


if __name__ == "__main__":
    cli(globals())
