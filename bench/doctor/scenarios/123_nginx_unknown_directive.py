#!/usr/bin/env python3
"""Nginx unknown directive."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="app-crashed", intent="start", target="127.0.0.1:8081", user_report="web server down since my last edit")

def setup(s):
    s.conf = f"daemon off; pid {s.dir}/ng.pid; error_log stderr; events {{}} http {{ access_log off; client_body_temp_path {s.dir}/t1; proxy_temp_path {s.dir}/t2; fastcgi_temp_path {s.dir}/t3; uwsgi_temp_path {s.dir}/t4; scgi_temp_path {s.dir}/t5; server {{ listen 127.0.0.1:8081; X }} }}"
    c = s.write("nginx.conf", s.conf.replace("X", "retrun 200 ok;"))
    s.start_cmd = ["nginx", "-e", "stderr", "-p", s.dir, "-c", c]

def symptom(s):
    return s.start("unknown directive")

def fix(s):
    s.write("nginx.conf", s.conf.replace("X", "return 200 ok;"))


if __name__ == "__main__":
    cli(globals())
