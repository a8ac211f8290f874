#!/usr/bin/env python3
"""Ruby port owned by a java service."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import RUBY_HTTP

JAVA = r'''
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
public class Billing {
  public static void main(String[] a) throws Exception {
    HttpServer s = HttpServer.create(new InetSocketAddress("127.0.0.1", 4567), 0);
    s.createContext("/", e -> { byte[] b = "billing".getBytes(); e.sendResponseHeaders(200, b.length); e.getResponseBody().write(b); e.close(); });
    s.start();
  }
}
'''
META = dict(cause="port-in-use", intent="start", target="4567", user_report="my sinatra app stopped starting since Monday")

def setup(s):
    s.write("app.rb", RUBY_HTTP); s.j = s.spawn(["java", s.write("../billing/Billing.java", JAVA)], log="../billing.log"); s.wait(4567, t=30)
    s.start_cmd = f"cd {s.dir} && ruby app.rb 127.0.0.1 4567"

def symptom(s):
    return s.start("already in use")

def fix(s):
    s.kill(s.j); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
