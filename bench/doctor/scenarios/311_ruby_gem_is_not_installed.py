#!/usr/bin/env python3
"""Ruby gem is not installed."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="missing-dependency", accept=["app-crashed"], intent="start", target="localhost:9292", user_report="worked on my colleague's laptop")

def setup(s):
    s.write("app.rb", "require 'socket'\nrequire 'roda'\ns = TCPServer.new('127.0.0.1', 9292)\nloop { c = s.accept; c.gets; c.write \"HTTP/1.0 200 OK\\r\\n\\r\\nok\"; c.close }\n")
    s.start_cmd = ["ruby", "-I", s.dir + "/lib", s.dir + "/app.rb"]

def symptom(s):
    return s.start("cannot load such file")

def fix(s):
    s.write("lib/roda.rb", "class Roda; end\n")


if __name__ == "__main__":
    cli(globals())
