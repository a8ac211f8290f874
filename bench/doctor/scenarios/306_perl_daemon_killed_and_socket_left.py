#!/usr/bin/env python3
"""Perl daemon killed and socket left."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
use IO::Socket::UNIX; $| = 1;
my $p = "run/web.sock"; unlink $p;
my $l = IO::Socket::UNIX->new(Local => $p, Listen => 8) or die "socket: $!"; print "listening on $p\n";
while (my $c = $l->accept) { sysread($c, my $b, 4096); print $c "HTTP/1.0 200 OK\r\n\r\nok"; close $c }
'''
META = dict(cause="stale-unix-socket", accept=["app-crashed", "not-listening"], intent="connect", target="unix://@DIR@/run/web.sock", user_report="curl: (7) Failed to connect, the file is there with rwxrwxrwx")

def setup(s):
    os.makedirs(s.dir + "/run"); s.write("web.pl", SRV); s.start_cmd = f"cd {s.dir} && perl web.pl"
    p = s.spawn(["perl", "web.pl"]); s.until(lambda: "listening" in s.log(), what="socket"); s.kill(p)

def symptom(s):
    rc, out = s.curl("http://x/", "--unix-socket", s.dir + "/run/web.sock"); return rc == 7, out

def fix(s):
    s.spawn(["perl", "web.pl"]); s.until(lambda: s.log().count("listening") > 1, what="socket"); time.sleep(0.2)


if __name__ == "__main__":
    cli(globals())
