#!/usr/bin/env python3
"""Ruby never closes what clients left."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SRV = r'''
require 'socket'
Thread.report_on_exception = false
$kept = []
server = TCPServer.new('127.0.0.1', 4568)
puts 'gateway ready'; $stdout.flush
loop do
  begin
    c = server.accept
    $kept << c
    Thread.new(c) do |x|
      line = x.gets
      next unless line
      x.write "HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nok\n"
      $kept.delete(x); x.close
    end
  rescue Errno::EMFILE
    sleep 0.5
  end
end
'''
META = dict(cause="fd-limit", accept=["not-accepting", "no-response"], intent="connect", target="http://127.0.0.1:4568", url="http://127.0.0.1:4568/", user_report="every evening the gateway gets stuck, a restart helps")

def setup(s):
    s.p = s.spawn(["prlimit", "--nofile=16:1024", "ruby", s.write("gateway.rb", SRV)]); s.wait(4568)
    for _ in range(25):
        s.ex([PY, "-c", "import socket; socket.create_connection(('127.0.0.1', 4568)).close()"])
    time.sleep(0.6)

def symptom(s):
    return s.bad("http://127.0.0.1:4568/", t=2, pat="timed out")

def fix(s):
    s.sh(["prlimit", "--pid", str(s.p.pid), "--nofile=1024:"]); time.sleep(1.2)


if __name__ == "__main__":
    cli(globals())
