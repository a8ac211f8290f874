#!/usr/bin/env python3
"""Nsswitch dns first notfound return."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HOSTS, NSSWITCH, cli

DNS = r'''
import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.bind(("127.0.0.53", 53))
while True:
    d, a = s.recvfrom(999); s.sendto(d[:2] + b"\x81\x83" + d[4:6] + b"\0\0\0\0\0\0" + d[12:], a)
'''
META = dict(cause="nsswitch-misconfigured", accept=["name-not-resolved", "hosts-missing-localhost"], intent="connect", target="http://shop.test:8080", url="http://shop.test:8080/", user_report="shop.test is in my /etc/hosts, and still: unknown host")

def setup(s):
    s.etc("hosts", HOSTS + "127.0.0.1 shop.test\n"); s.http(port=8080); s.wait(8080)
    s.app(DNS, name="../dns.py", log="../dns.log"); s.wait(53, udp=True)
    s.etc("nsswitch.conf", NSSWITCH.replace("files dns", "dns [NOTFOUND=return] files"))

def symptom(s):
    r = s.tcp("shop.test", 8080); return r.startswith("GAIERROR"), r

def fix(s):
    s.etc("nsswitch.conf", NSSWITCH)


if __name__ == "__main__":
    cli(globals())
