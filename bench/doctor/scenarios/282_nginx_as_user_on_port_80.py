#!/usr/bin/env python3
"""Nginx as user on port 80."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="privileged-port", accept=["app-crashed"], intent="start", target="127.0.0.1:80", user_report="web server does not start")

def setup(s):
    os.chmod(s.dir, 0o777); s.client_user = "nobody"
    c = s.write("nginx.conf", f"daemon off; pid {s.dir}/ng.pid; error_log stderr; events {{}} http {{ access_log off; client_body_temp_path {s.dir}/t1; proxy_temp_path {s.dir}/t2; fastcgi_temp_path {s.dir}/t3; uwsgi_temp_path {s.dir}/t4; scgi_temp_path {s.dir}/t5; server {{ listen 127.0.0.1:80; return 200 ok; }} }}")
    s.start_cmd = ["nginx", "-e", "stderr", "-p", s.dir, "-c", c]
    s.write("app.log", s.ex(s.start_cmd, user="nobody", check=False).stderr)

def symptom(s):
    return s.start("Permission denied")

def fix(s):
    s.sysctl("net.ipv4.ip_unprivileged_port_start", 80)


if __name__ == "__main__":
    cli(globals())
