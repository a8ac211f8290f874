#!/usr/bin/env python3
"""German log says address used."""

# mypy: ignore-errors

import os
import sys
import time

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli
from scenario_kit import node_http

APP = r'''
import errno, http.server, sys
print("Starte Suchdienst ...", flush=True)
try:
    s = http.server.ThreadingHTTPServer(("127.0.0.1", 9200), http.server.SimpleHTTPRequestHandler)
except OSError as e:
    if e.errno != errno.EADDRINUSE: raise
    print("FEHLER: Die Adresse wird bereits verwendet (127.0.0.1:9200). Der Dienst wird beendet.", flush=True); sys.exit(3)
print("Bereit", flush=True); s.serve_forever()
'''
META = dict(cause="port-in-use", intent="start", target="http://localhost:9200", user_report="Dienst startet nicht")

def setup(s):
    s.n = node_http(s, "127.0.0.1", 9200, name="../other/index.js", log="../other.log"); s.wait(9200)
    s.write("suche.py", APP); s.start_cmd = [PY, s.dir + "/suche.py"]
    s.write("app.log", s.ex(s.start_cmd, check=False).stdout)

def symptom(s):
    return s.start("bereits verwendet")

def fix(s):
    s.kill(s.n); time.sleep(0.2)


if __name__ == "__main__":
    cli(globals())
