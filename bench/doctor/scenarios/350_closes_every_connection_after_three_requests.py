#!/usr/bin/env python3
"""Closes every connection after three requests."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
use IO::Socket::INET; $| = 1; my $n = 0;
my $l = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => 6060, Listen => 50, ReuseAddr => 1) or die $!;
print "trial version, ready on 6060\n";
while (my $c = $l->accept) {
  if (++$n > 3) { close $c; next }
  while (defined(my $x = <$c>)) { last if $x eq "\r\n" }
  print $c "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"; close $c;
}
'''
META = dict(cause="closes-immediately", intent="connect", target="http://127.0.0.1:6060", url="http://127.0.0.1:6060/", user_report="works after a restart, then only Empty reply from server")

def setup(s):
    s.p = s.spawn(["perl", s.write("trial.pl", SRV)]); s.wait(6060)
    for _ in range(3):
        s.curl("http://127.0.0.1:6060/")

def symptom(s):
    return s.bad("http://127.0.0.1:6060/", pat="empty|reset")

def fix(s):
    s.kill(s.p); s.spawn(["perl", s.dir + "/trial.pl"]); s.wait(6060)


if __name__ == "__main__":
    cli(globals())
