#!/usr/bin/env python3
"""Php extension is not loaded."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SHIM = r'''<?php
namespace Swoole\Http;
class Server {
  function __construct($h, $p) { $this->s = stream_socket_server("tcp://$h:$p"); }
  function start() { while (true) { $c = @stream_socket_accept($this->s, 60); if ($c) { fwrite($c, "HTTP/1.0 200 OK\r\n\r\nok"); fclose($c); } } }
}
'''
META = dict(cause="missing-dependency", accept=["app-crashed"], intent="start", target="http://127.0.0.1:9501", user_report='PHP Fatal error:  Uncaught Error: Class "Swoole\\Http\\Server" not found')

def setup(s):
    s.write("server.php", "<?php\n$server = new Swoole\\Http\\Server('127.0.0.1', 9501);\n$server->start();\n"); s.write("php.ini", "memory_limit = 64M\n")
    s.start_cmd = ["php", "-c", s.dir + "/php.ini", s.dir + "/server.php"]
    r = s.ex(s.start_cmd, check=False); s.write("app.log", r.stdout + r.stderr)

def symptom(s):
    return s.start("not found")

def fix(s):
    s.write("php.ini", f"memory_limit = 64M\nauto_prepend_file = {s.write('../ext/swoole.php', SHIM)}\n")


if __name__ == "__main__":
    cli(globals())
