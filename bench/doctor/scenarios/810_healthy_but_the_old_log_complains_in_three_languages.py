#!/usr/bin/env python3
"""Healthy but the old log complains in three languages."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli
from scenario_kit import node_http

OLD = r'''[2026-11-20 07:00:01] FEHLER: Adresse wird bereits verwendet (127.0.0.1:9200)
[2026-11-20 07:00:01] Der Dienst wird beendet.
[2026-11-21 07:00:02] Erreur fatale : Aucun espace disponible sur le périphérique
[2026-11-22 07:00:02] 错误：连接被拒绝 (127.0.0.1:5432)
[2026-11-22 07:00:09] java.lang.OutOfMemoryError: Java heap space
[2026-11-23 07:00:03] Killed
'''
META = dict(cause="ok", target="localhost:9200", url="http://localhost:9200/", user_report="is the search service fine again?")

def setup(s):
    s.write("app.log", OLD); node_http(s, "127.0.0.1", 9200, "green"); s.wait(9200)

def symptom(s):
    g, ev = s.ok("http://localhost:9200/"); return not g, ev


if __name__ == "__main__":
    cli(globals())
