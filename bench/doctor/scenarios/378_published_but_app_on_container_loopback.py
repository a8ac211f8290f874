#!/usr/bin/env python3
"""Published but app on container loopback."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="container-loopback-bind", accept=["upstream-down", "published-port-wrong"], intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/",
            user_report="curl: (56) Recv failure: Connection reset by peer. docker ps shows 0.0.0.0:8080->3000/tcp.")

def setup(s):
    s.ct = s.mkns(s.ns + "c"); s.veth(s.ct)
    s.p = s.http(port=3000, ns=s.ct); s.wait(3000, ns=s.ct)
    os.symlink("/usr/bin/socat", s.dir + "/docker-proxy")
    s.spawn([s.dir + "/docker-proxy", "TCP-LISTEN:8080,fork,reuseaddr", "TCP:172.18.0.2:3000"], log="proxy.log"); s.wait(8080)

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:8080/", pat="reset|Empty reply")
    return b and s.ok("http://127.0.0.1:3000/", ns=s.ct)[0], ev

def fix(s):
    s.kill(s.p); s.http(host="0.0.0.0", port=3000, ns=s.ct, name="all.py"); s.wait(3000, ns=s.ct)


if __name__ == "__main__":
    cli(globals())
