#!/usr/bin/env python3
"""French message about a full disk."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import PY, cli

APP = r'''
import errno, http.server, sys
print("Démarrage du service de commandes", flush=True)
try:
    with open("data/etat.bin", "wb") as f: f.write(b"x" * 30000)
except OSError as e:
    if e.errno != errno.ENOSPC: raise
    print("Erreur fatale : écriture de data/etat.bin impossible : Aucun espace disponible sur le périphérique", flush=True); sys.exit(1)
http.server.ThreadingHTTPServer(("127.0.0.1", 5050), http.server.SimpleHTTPRequestHandler).serve_forever()
'''
META = dict(cause="disk-full", accept=["app-crashed"], intent="start", target="localhost:5050", user_report="le service ne démarre plus")

def setup(s):
    d = s.dir + "/data"; os.makedirs(d); s.sh(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", d]); s.undo.append(lambda: s.sh(["umount", "-l", d]))
    with open(d + "/journal.old", "wb", buffering=0) as f:
        try:
            while True: f.write(b"x" * 4096)
        except OSError: pass
    s.write("service.py", APP); s.start_cmd = f"cd {s.dir} && exec {PY} service.py"; s.write("app.log", s.ex(s.start_cmd, check=False).stdout)

def symptom(s):
    return s.start("Aucun espace")

def fix(s):
    os.unlink(s.dir + "/data/journal.old")


if __name__ == "__main__":
    cli(globals())
