#!/usr/bin/env python3
"""Perl server serves one at a time."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
use IO::Socket::INET; $| = 1;
my $l = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => 8899, Listen => 32, ReuseAddr => 1) or die;
print "ready\n";
while (my $c = $l->accept) { while (my $h = <$c>) { last if $h =~ /^\r?\n$/; } print $c "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"; close $c; }
'''
META = dict(cause="single-client-blocks-server", accept=["not-accepting", "no-response"], intent="connect", target="127.0.0.1:8899", url="http://127.0.0.1:8899/", user_report="hangs")

def setup(s):
    s.write("one.pl", SRV); s.spawn(["perl", "one.pl"]); s.wait(8899)
    s.c = s.app("import socket,time\nk=socket.create_connection(('127.0.0.1',8899)); k.sendall(b'GET / HTTP/1.1\\r\\nHost: x\\r\\n'); print('open',flush=True); time.sleep(99999)\n", name="../slow.py", log="../b.log"); s.until(lambda: "open" in s.log("../b.log"), what="client"); time.sleep(0.2)

def symptom(s):
    return s.bad("http://127.0.0.1:8899/", t=2, pat="timed out")

def fix(s):
    s.kill(s.c); time.sleep(0.3)


if __name__ == "__main__":
    cli(globals())
