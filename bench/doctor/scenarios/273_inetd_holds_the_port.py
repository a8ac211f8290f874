#!/usr/bin/env python3
"""Inetd holds the port."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

INETD = "#!/usr/bin/python3\nimport socket,subprocess,sys\nl=socket.socket(); l.setsockopt(1,2,1); l.bind(('127.0.0.1',int(sys.argv[1]))); l.listen(8)\nwhile True:\n c,_=l.accept(); subprocess.Popen(sys.argv[2:],stdin=c,stdout=c); c.close()\n"
META = dict(cause="port-held-by-socket-activation", accept=["port-in-use"], intent="start", target="127.0.0.1:7023", user_report="Address already in use when I start the echo service by hand")

def setup(s):
    x = s.write("../bin/xinetd", INETD, 0o755); s.p = s.spawn([x, "7023", "/bin/cat"], log="../inetd.log"); s.wait(7023)
    s.write("echo.py", HTTP_APP); s.start_cmd = f"{PY} {s.dir}/echo.py 127.0.0.1 7023"

def symptom(s):
    return s.start("in use")

def fix(s):
    s.kill(s.p)


if __name__ == "__main__":
    cli(globals())
