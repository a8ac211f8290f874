#!/usr/bin/env python3
"""Node on port 443 without rights."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="privileged-port", intent="start", target="0.0.0.0:443",
            user_report="Error: listen EACCES: permission denied 0.0.0.0:443")

def setup(s):
    s.client_user = "nobody"; s.write("server.js", "require('http').createServer((q, r) => r.end('shop')).listen(443, '0.0.0.0', () => console.log('ready'));\n")
    s.start_cmd = ["node", s.dir + "/server.js"]; s.write("app.log", s.ex(s.start_cmd, user="nobody", check=False, timeout=5).stderr)

def symptom(s):
    return s.start("EACCES")

def fix(s):
    s.sysctl("net.ipv4.ip_unprivileged_port_start", 443)


if __name__ == "__main__":
    cli(globals())
