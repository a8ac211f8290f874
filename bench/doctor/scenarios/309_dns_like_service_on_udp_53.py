#!/usr/bin/env python3
"""Dns like service on udp 53."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = "use IO::Socket::INET; my $s = IO::Socket::INET->new(Proto => 'udp', LocalAddr => '127.0.0.1', LocalPort => 53) or die \"bind udp 127.0.0.1:53: $!\\n\"; while (1) { $s->recv(my $b, 512); $s->send($b) }\n"
META = dict(cause="privileged-port", intent="start", target="udp://127.0.0.1:53", user_report="my little DNS server does not start for the service user")

def setup(s):
    s.write("dns.pl", SRV); s.client_user = "nobody"; s.start_cmd = ["perl", s.dir + "/dns.pl"]

def symptom(s):
    return s.start("Permission denied")

def fix(s):
    s.sysctl("net.ipv4.ip_unprivileged_port_start", 53)


if __name__ == "__main__":
    cli(globals())
