#!/usr/bin/env python3
"""Last of several runs in the log."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

APP = r'''
use IO::Socket::INET; $| = 1; my $n = 0;
open my $f, '<', 'scrape.yml' or die "scrape.yml: $!\n";
while (<$f>) { $n++; die "error loading config from \"scrape.yml\": yaml: line $n: did not find expected key\n" if /^\s*[^:#\s]+\s*$/ }
my $l = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => 9090, Listen => 9, ReuseAddr => 1) or die "listen: $!\n";
print "Server is ready to receive web requests.\n";
while (my $c = $l->accept) { sysread($c, my $b, 4096); print $c "HTTP/1.0 200 OK\r\n\r\nok"; close $c }
'''
OLD = r'''ts=2026-11-23T08:00:01Z level=info msg="Starting"
ts=2026-11-23T08:00:01Z level=error err="listen tcp 127.0.0.1:9090: bind: address already in use"
ts=2026-11-24T07:58:40Z level=info msg="Starting"
ts=2026-11-24T07:58:41Z level=info msg="Server is ready to receive web requests." address=127.0.0.1:9090
ts=2026-11-24T09:12:10Z level=warn msg="Error on remote write: dial tcp: lookup metrics.example: no such host"
ts=2026-11-24T18:30:00Z level=warn msg="Received SIGTERM, exiting gracefully..."
ts=2026-11-24T18:30:00Z level=info msg="See you next time!"
ts=2026-11-25T08:01:12Z level=info msg="Starting"
'''
META = dict(cause="app-crashed", intent="connect", target="http://127.0.0.1:9090", url="http://127.0.0.1:9090/", user_report="metrics page is gone")

def setup(s):
    s.write("app.log", OLD); s.write("metrics.pl", APP); s.write("scrape.yml", "global:\n  interval: 5s\njobs:\n  shop\n    port: 80\n"); s.start_cmd = f"cd {s.dir} && perl metrics.pl"
    s.wait_exit(s.spawn(["perl", "metrics.pl"]))

def symptom(s):
    return s.bad("http://127.0.0.1:9090/", pat="refused|connect")

def fix(s):
    s.write("scrape.yml", "global:\n  interval: 5s\n"); s.spawn(["perl", "metrics.pl"]); s.wait(9090)


if __name__ == "__main__":
    cli(globals())
