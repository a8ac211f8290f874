#!/usr/bin/env python3
"""Chinese message at start."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

APP = r'''
const fs = require('fs');
console.log('正在启动服务…');
if (!fs.existsSync('settings.json')) { console.error('错误：找不到配置文件 settings.json，服务已退出'); process.exit(2); }
require('http').createServer((q, r) => r.end('ok')).listen(7001, '127.0.0.1');
'''
META = dict(cause="app-crashed", intent="start", target="7001", user_report="服务启动不了")

def setup(s):
    s.write("server.js", APP); s.start_cmd = f"cd {s.dir} && node server.js"; r = s.ex(s.start_cmd, check=False); s.write("app.log", r.stdout + r.stderr)

def symptom(s):
    return s.start("settings.json")

def fix(s):
    s.write("settings.json", "{}")


if __name__ == "__main__":
    cli(globals())
