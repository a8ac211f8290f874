#!/usr/bin/env python3
"""Pid of the file belongs to somebody else."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

APP = r'''
require 'socket'
file = File.join(__dir__, 'tmp/pids/server.pid')
if File.exist?(file)
  pid = File.read(file).to_i
  alive = begin; Process.kill(0, pid); true; rescue Errno::ESRCH; false; end
  abort "A server is already running (pid: #{pid}, file: #{file}).\nExiting" if alive
end
File.write(file, Process.pid)
s = TCPServer.new('127.0.0.1', 3000)
loop { c = s.accept; c.gets; c.write "HTTP/1.0 200 OK\r\n\r\nok"; c.close }
'''
META = dict(cause="stale-pid-file", intent="start", target="3000", user_report="it says a server is already running, but I rebooted")

def setup(s):
    other = s.spawn(["sleep", "86400"], cwd="/", log="../sleep.log")
    s.write("app.rb", APP); s.write("tmp/pids/server.pid", f"{other.pid}\n"); s.start_cmd = f"cd {s.dir} && ruby app.rb"

def symptom(s):
    return s.start("already running")

def fix(s):
    os.unlink(s.dir + "/tmp/pids/server.pid")


if __name__ == "__main__":
    cli(globals())
