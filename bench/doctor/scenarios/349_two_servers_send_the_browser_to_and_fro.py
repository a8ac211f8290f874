#!/usr/bin/env python3
"""Two servers send the browser to and fro."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
require 'socket'
here, there = ARGV
s = TCPServer.new('127.0.0.1', here.to_i); puts "up on #{here}"; $stdout.flush
loop do
  c = s.accept
  while (l = c.gets) && l != "\r\n"; end
  if File.exist?('session') then c.write "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
  else c.write "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:#{there}/login\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" end
  c.close
end
'''
META = dict(cause="redirect-to-dead-target", intent="connect", target="http://127.0.0.1:3000", url="http://127.0.0.1:3000/", user_report="login never ends")

def setup(s):
    f = s.write("app.rb", SRV); s.spawn(["ruby", f, "3000", "4000"]); s.spawn(["ruby", f, "4000", "3000"], log="../login.log"); s.wait(3000); s.wait(4000)

def symptom(s):
    return s.bad("http://127.0.0.1:3000/", "-L", "--max-redirs", "12")

def fix(s):
    s.write("session", "")


if __name__ == "__main__":
    cli(globals())
