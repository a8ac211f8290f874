#!/usr/bin/env python3
"""Healthy basic authentication in ruby."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
require 'socket'
s = TCPServer.new('127.0.0.1', 4567)
loop do
  Thread.new(s.accept) do |c|
    ok = false
    while (l = c.gets) && l != "\r\n"; ok = true if l.start_with?('Authorization: Basic '); end
    c.write(ok ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok" : "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"Sidekiq\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"); c.close
  end
end
'''
META = dict(cause="ok", target="http://127.0.0.1:4567", url="http://127.0.0.1:4567/", user_report="asks for my password, as it should")

def setup(s):
    s.spawn(["ruby", s.write("web.rb", SRV)]); s.wait(4567)

def symptom(s):
    g, ev = s.ok("http://127.0.0.1:4567/", "-u", "a:b"); return not g, ev


if __name__ == "__main__":
    cli(globals())
