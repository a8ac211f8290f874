#!/usr/bin/env python3
"""Upper case proxy variables only."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

CLIENT = "import urllib.request,sys\ntry: print('HTTP',urllib.request.urlopen(sys.argv[1],timeout=4).status)\nexcept OSError as e: print('FAILED',e)\n"
META = dict(cause="proxy-env", intent="connect", target="http://127.0.0.1:8000", url="http://127.0.0.1:8000/", user_report="requests.exceptions.ProxyError: Cannot connect to proxy. curl works, python does not")

def setup(s):
    s.http(port=8000); s.wait(8000); s.client_env = {"HTTP_PROXY": "http://127.0.0.1:7890", "HTTPS_PROXY": "http://127.0.0.1:7890"}

def symptom(s):
    out = s.ex([PY, "-c", CLIENT, "http://127.0.0.1:8000/"], env=s.client_env).stdout; return "FAILED" in out, out

def fix(s):
    s.client_env["NO_PROXY"] = "127.0.0.1"


if __name__ == "__main__":
    cli(globals())
