#!/usr/bin/env python3
"""Other project on the other family."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

META = dict(cause="wrong-app-answers", accept=["duplicate-listener"], intent="connect", target="localhost:3000", url="http://localhost:3000/",
            user_report="localhost:3000 shows the blog instead of the shop. Both started without an error.")

def setup(s):
    s.other = s.http(host="::1", port=3000, body="BLOG", name="../blog/app.py", log="../blog.log", cwd=s.base); s.wait(3000)
    s.start_cmd = f"cd {s.dir} && {PY} app.py 127.0.0.1 3000 SHOP"
    s.http(port=3000, body="SHOP"); time.sleep(0.7)

def symptom(s):
    out = s.ex([PY, "-c", "import urllib.request; print(urllib.request.urlopen('http://localhost:3000/', timeout=3).read())"], check=False).stdout
    return "BLOG" in out, out

def fix(s):
    s.kill(s.other); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
