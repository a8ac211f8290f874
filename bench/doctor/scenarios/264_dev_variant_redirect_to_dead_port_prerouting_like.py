#!/usr/bin/env python3
"""Dev variant redirect to dead port prerouting like."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

META = dict(cause="firewall-redirect", intent="connect", target="localhost:8080", url="http://localhost:8080/", user_report="refused since I tried a local proxy tool")

def setup(s):
    s.etc("hosts", "127.0.0.1 localhost\n"); s.http(host="0.0.0.0", port=8080); s.wait(8080)
    s.ex("iptables -t nat -N TPROXY_LOCAL; iptables -t nat -A TPROXY_LOCAL -p tcp -m multiport --dports 80,8080,443 -j REDIRECT --to-ports 15001; iptables -t nat -A OUTPUT -p tcp -m owner ! --uid-owner 65534 -j TPROXY_LOCAL")

def symptom(s):
    return s.bad("http://localhost:8080/", t=3, pat="refused|connect")

def fix(s):
    s.ex("iptables -t nat -F OUTPUT")


if __name__ == "__main__":
    cli(globals())
