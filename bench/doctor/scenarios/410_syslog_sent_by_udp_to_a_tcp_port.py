#!/usr/bin/env python3
"""Syslog sent by udp to a tcp port."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SRV = "import socket\nl=socket.socket(); l.setsockopt(1,2,1); l.bind(('127.0.0.1',5514)); l.listen(8); print('syslog collector (tcp) on 5514',flush=True)\nwhile True:\n c,_=l.accept(); c.recv(999); c.close()\n"
CLIENT = "import socket\ns=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); s.settimeout(2); s.connect(('127.0.0.1',5514)); s.send(b'<13>hi')\ntry: print('GOT',s.recv(99))\nexcept OSError as e: print(e)\n"
META = dict(cause="udp-not-tcp", intent="connect", target="udp://127.0.0.1:5514", url="udp://127.0.0.1:5514",
            user_report="Logs sent by UDP to 127.0.0.1:5514 do not arrive (ECONNREFUSED), but something listens on 5514.")

def setup(s):
    s.app(SRV, name="collector.py"); s.wait(5514)

def symptom(s):
    r = s.ex([PY, "-c", CLIENT], check=False).stdout
    return "refused" in r, r

def fix(s):
    s.spawn(["socat", "UDP-RECVFROM:5514,bind=127.0.0.1,fork", "EXEC:/bin/cat"]); s.wait(5514, udp=True)


if __name__ == "__main__":
    cli(globals())
