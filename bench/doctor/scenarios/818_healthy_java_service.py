#!/usr/bin/env python3
"""Healthy java service."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

JAVA = r'''
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
public class Billing {
  public static void main(String[] a) throws Exception {
    HttpServer s = HttpServer.create(new InetSocketAddress(7070), 0);
    s.createContext("/", e -> { byte[] b = "billing".getBytes(); e.sendResponseHeaders(200, b.length); e.getResponseBody().write(b); e.close(); });
    s.start(); System.out.println("Started BillingApplication in 0.4 seconds");
  }
}
'''
META = dict(cause="ok", target="7070", url="http://localhost:7070/", user_report="")

def setup(s):
    s.spawn(["java", s.write("Billing.java", JAVA)]); s.wait(7070, t=30)

def symptom(s):
    g, ev = s.ok("http://localhost:7070/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
