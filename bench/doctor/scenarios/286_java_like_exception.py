#!/usr/bin/env python3
"""Java like exception."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, cli

RUN = r'''#!/bin/sh
if [ ! -f application.yml ]; then
echo "2026-11-20 10:00:00.000  INFO 1 --- [main] ShopApplication : Starting ShopApplication"
cat >&2 <<X
Exception in thread "main" java.lang.IllegalStateException: Failed to load property source from location 'application.yml'
	at org.example.ConfigLoader.load(ConfigLoader.java:545)
	at org.example.Main.main(Main.java:12)
Caused by: java.io.FileNotFoundException: application.yml (No such file or directory)
	... 2 more
X
exit 1
fi
exec /usr/bin/python3 app.py 127.0.0.1 8080
'''
META = dict(cause="app-crashed", intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/", user_report="site can't be reached")

def setup(s):
    s.write("app.py", HTTP_APP); s.write("run.sh", RUN, 0o755); s.start_cmd = f"cd {s.dir} && ./run.sh"; s.wait_exit(s.spawn(["./run.sh"]))

def symptom(s):
    return s.bad("http://127.0.0.1:8080/", pat="refused|connect")

def fix(s):
    s.write("application.yml", ""); s.spawn(["./run.sh"]); s.wait(8080)


if __name__ == "__main__":
    cli(globals())
