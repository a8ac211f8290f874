#!/usr/bin/env python3
"""Nginx listen address not local."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="address-not-available", accept=["app-crashed"], intent="start", target="10.11.12.13:8088", user_report="nginx does not come up any more")

def setup(s):
    conf = s.write("nginx.conf", f"daemon off; pid {s.dir}/ng.pid; error_log stderr; events {{}} http {{ access_log off; client_body_temp_path {s.dir}/t1; proxy_temp_path {s.dir}/t2; fastcgi_temp_path {s.dir}/t3; uwsgi_temp_path {s.dir}/t4; scgi_temp_path {s.dir}/t5; server {{ listen 10.11.12.13:8088; return 200 ok; }} }}")
    s.start_cmd = ["nginx", "-e", "stderr", "-p", s.dir, "-c", conf]
    s.write("app.log", s.ex(s.start_cmd, check=False).stderr)

def symptom(s):
    return s.start("Cannot assign")

def fix(s):
    s.ex(["ip", "addr", "add", "10.11.12.13/32", "dev", "lo"])


if __name__ == "__main__":
    cli(globals())
