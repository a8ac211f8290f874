#!/usr/bin/env python3
"""Puma like on a socket file."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import RUBY_HTTP

SRV = r'''
require 'socket'
$stdout.sync = true
puts 'Puma starting in single mode...', '* Environment: development'
l = UNIXServer.new('tmp/puma.sock')
puts "* Listening on unix://#{Dir.pwd}/tmp/puma.sock", 'Use Ctrl-C to stop'
loop { c = l.accept; c.gets; c.write "HTTP/1.0 200 OK\r\n\r\nok"; c.close }
'''
META = dict(cause="unix-socket-only", accept=["not-listening", "wrong-port"], intent="connect", target="3000", url="http://localhost:3000/", user_report="puma is running, port 3000 is closed")

def setup(s):
    os.makedirs(s.dir + "/tmp"); s.spawn(["ruby", s.write("puma.rb", SRV)]); s.until(lambda: "Listening" in s.log(), what="socket")

def symptom(s):
    return s.bad("http://localhost:3000/", pat="refused|connect")

def fix(s):
    s.spawn(["ruby", s.write("web.rb", RUBY_HTTP), "127.0.0.1", "3000"]); s.wait(3000)


if __name__ == "__main__":
    cli(globals())
