#!/usr/bin/env python3
"""Default reject allows only 127 0 0 1."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-reject", intent="connect", target="http://192.168.77.5:9200", url="http://192.168.77.5:9200/", user_report="No route to host")

def setup(s):
    s.lan(); s.http(host="0.0.0.0", port=9200); s.wait(9200)
    s.ex("iptables -A INPUT -m state --state RELATED,ESTABLISHED -j ACCEPT; iptables -A INPUT -i lo -s 127.0.0.1 -j ACCEPT; iptables -A INPUT -p icmp -j ACCEPT; iptables -A INPUT -j REJECT --reject-with icmp-host-prohibited")

def symptom(s):
    return s.bad("http://192.168.77.5:9200/", t=3)

def fix(s):
    s.ex("iptables -I INPUT -p tcp --dport 9200 -j ACCEPT")


if __name__ == "__main__":
    cli(globals())
