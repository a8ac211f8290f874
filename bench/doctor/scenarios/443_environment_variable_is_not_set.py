#!/usr/bin/env python3
"""Environment variable is not set."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, PY, cli

META = dict(cause="app-crashed", accept=["misconfigured"], intent="connect", target="127.0.0.1:8000", url="http://127.0.0.1:8000/",
            user_report="refused to connect after I moved the project to a new laptop")

def setup(s):
    s.write("app.py", "import os\nDB = os.environ['SHOP_DATABASE_URL']\n" + HTTP_APP); s.start_cmd = f"cd {s.dir} && {PY} app.py 127.0.0.1 8000 shop"
    s.wait_exit(s.spawn([PY, "app.py", "127.0.0.1", "8000", "shop"]))

def symptom(s):
    b, ev = s.bad("http://127.0.0.1:8000/", pat="refused|Couldn't connect"); return b and "KeyError" in s.log(), ev

def fix(s):
    s.spawn([PY, "app.py", "127.0.0.1", "8000", "shop"], env={"SHOP_DATABASE_URL": "x"}); s.wait(8000)


if __name__ == "__main__":
    cli(globals())
