#!/usr/bin/env python3
"""Dev variant still loading jvm like."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import HTTP_APP, cli

RUN = "#!/bin/sh\necho '  .   ____          _  Spring Boot'\necho 'INFO Starting ShopApplication using Java 17'\necho 'INFO HikariPool-1 - Starting...'\nwhile [ ! -f go ]; do sleep 0.1; done\nexec /usr/bin/python3 app.py 127.0.0.1 8080\n"
META = dict(cause="still-starting", accept=["not-listening"], intent="connect", target="127.0.0.1:8080", url="http://127.0.0.1:8080/actuator/health", user_report="connection refused")

def setup(s):
    s.write("app.py", HTTP_APP); s.write("run.sh", RUN, 0o755); s.start_cmd = f"cd {s.dir} && ./run.sh"
    s.spawn(["./run.sh"]); s.until(lambda: "Hikari" in s.log(), what="start")

def symptom(s):
    return s.bad("http://127.0.0.1:8080/actuator/health", pat="refused|connect")

def fix(s):
    s.write("go", ""); s.wait(8080)


if __name__ == "__main__":
    cli(globals())
