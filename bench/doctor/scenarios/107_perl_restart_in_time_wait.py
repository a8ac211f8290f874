#!/usr/bin/env python3
"""Perl restart in time wait."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
use IO::Socket::INET;
my $l = IO::Socket::INET->new(LocalPort => 9099, Listen => 8, Proto => 'tcp') or die "cannot listen on 9099: $!\n";
while (my $c = $l->accept) { my $b; sysread($c, $b, 4096); print $c "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"; close $c; }
'''
META = dict(cause="port-in-time-wait", intent="start", target="0.0.0.0:9099",
            user_report="cannot listen on 9099: Address already in use. After a coffee it works again.")

def setup(s):
    s.write("server.pl", SRV)
    p = s.spawn(["perl", "server.pl"]); s.wait(9099)
    for _ in range(4):
        s.curl("http://127.0.0.1:9099/")
    s.kill(p); time.sleep(0.2)
    s.start_cmd = f"cd {s.dir} && perl server.pl"

def symptom(s):
    tw = s.ex("ss -Htan state time-wait sport = :9099").stdout
    b, ev = s.start("in use")
    return b and bool(tw), ev

def fix(s):
    s.ex("ss -K state time-wait sport = :9099", check=False)
    s.until(lambda: not s.ex("ss -Htan state time-wait sport = :9099").stdout, t=75, what="TIME_WAIT to end")


if __name__ == "__main__":
    cli(globals())
