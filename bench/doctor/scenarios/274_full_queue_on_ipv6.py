#!/usr/bin/env python3
"""Full queue on ipv6."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "import os,socket,time\nl=socket.socket(socket.AF_INET6); l.setsockopt(1,2,1); l.bind(('::1',8080)); l.listen(1)\nwhile not os.path.exists('go'): time.sleep(.1)\nwhile True:\n c,_=l.accept(); c.settimeout(1)\n try: c.recv(999); c.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nok')\n except OSError: pass\n c.close()\n"
FILL = "import socket,time\nk=[]\nfor _ in range(6):\n s=socket.socket(socket.AF_INET6); s.setblocking(False); s.connect_ex(('::1',8080)); k.append(s); time.sleep(.05)\nprint('filled',flush=True); time.sleep(99999)\n"
META = dict(cause="accept-queue-full", accept=["not-accepting"], intent="connect", target="[::1]:8080", url="http://[::1]:8080/", user_report="ETIMEDOUT")

def setup(s):
    s.app(SRV); s.wait(8080); s.f = s.app(FILL, name="../c.py", log="../c.log"); s.until(lambda: "filled" in s.log("../c.log"), what="queue"); time.sleep(0.4)

def symptom(s):
    return s.bad("http://[::1]:8080/", t=3, pat="timed out")

def fix(s):
    s.write("go", ""); s.kill(s.f); time.sleep(2)


if __name__ == "__main__":
    cli(globals())
