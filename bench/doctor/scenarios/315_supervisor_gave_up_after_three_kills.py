#!/usr/bin/env python3
"""Supervisor gave up after three kills."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

SUP = r'''
import subprocess, time
say = lambda level, text: print(time.strftime("%Y-%m-%d %H:%M:%S,000"), level, text, flush=True)
for n in range(3):
    p = subprocess.Popen(["perl", "web.pl"]); say("INFO", "spawned: 'web' with pid %d" % p.pid); rc = p.wait()
    say("WARN", "exited: web (terminated by SIGKILL; not expected)" if rc == -9 else "exited: web (exit status %d)" % rc); time.sleep(0.2)
say("INFO", "gave up: web entered FATAL state, too many start retries too quickly")
while True: time.sleep(60)
'''
WEB = r'''
use IO::Socket::INET;
my $index = "x" x 90_000_000;
my $l = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => 8983, Listen => 9, ReuseAddr => 1) or die;
while (my $c = $l->accept) { sysread($c, my $b, 4096); print $c "HTTP/1.0 200 OK\r\n\r\nok"; close $c }
'''
META = dict(cause="oom-killed", accept=["app-crashed"], intent="connect", target="localhost:8983", url="http://localhost:8983/", user_report="supervisor shows web FATAL")

def setup(s):
    s.cg = s.cgroup("memory"); s.cgwrite(s.cg, "memory.limit_in_bytes", 40_000_000); s.write("web.pl", WEB); s.write("supervise.py", SUP)
    s.start_cmd = f"cd {s.dir} && {PY} supervise.py"; s.enter = lambda: s.cgwrite(s.cg, "cgroup.procs", os.getpid())
    s.p = s.spawn([PY, "supervise.py"], limits=s.enter); s.until(lambda: "FATAL" in s.log(), what="give up")

def symptom(s):
    return s.bad("http://localhost:8983/", pat="refused|connect")

def fix(s):
    s.kill(s.p); s.cgwrite(s.cg, "memory.limit_in_bytes", 400_000_000); s.spawn([PY, "supervise.py"], limits=s.enter); s.wait(8983)


if __name__ == "__main__":
    cli(globals())
