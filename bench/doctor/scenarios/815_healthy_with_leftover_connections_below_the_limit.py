#!/usr/bin/env python3
"""Healthy with leftover connections below the limit."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SRV = r'''
require 'socket'
Thread.report_on_exception = false
kept = []
server = TCPServer.new('127.0.0.1', 4568)
loop do
  c = server.accept
  kept << c
  Thread.new(c) do |x|
    if x.gets then x.write "HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nok\n"; kept.delete(x); x.close end
  end
end
'''
META = dict(cause="ok", target="http://127.0.0.1:4568", url="http://127.0.0.1:4568/", user_report="I see CLOSE_WAIT in netstat, is that bad?")

def setup(s):
    s.p = s.spawn(["prlimit", "--nofile=128:1024", "ruby", s.write("gateway.rb", SRV)]); s.wait(4568)
    for _ in range(12):
        s.ex([PY, "-c", "import socket; socket.create_connection(('127.0.0.1', 4568)).close()"])
    time.sleep(0.3)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:4568/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
