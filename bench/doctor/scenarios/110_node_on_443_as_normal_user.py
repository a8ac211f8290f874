#!/usr/bin/env python3
"""Node on 443 as normal user."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import NODE_HTTP

META = dict(cause="privileged-port", intent="start", target="0.0.0.0:443",
            user_report="Error: listen EACCES: permission denied 0.0.0.0:443")

def setup(s):
    s.write("server.js", NODE_HTTP); s.client_user = "nobody"
    s.start_cmd = ["node", s.dir + "/server.js", "0.0.0.0", "443"]
    s.write("app.log", s.ex(s.start_cmd, user="nobody", check=False).stderr)

def symptom(s):
    return s.start("EACCES")

def fix(s):
    s.sysctl("net.ipv4.ip_unprivileged_port_start", 443)


if __name__ == "__main__":
    cli(globals())
