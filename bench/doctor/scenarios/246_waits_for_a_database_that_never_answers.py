#!/usr/bin/env python3
"""Waits for a database that never answers."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import http.server, socket
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        d = socket.create_connection(("127.0.0.1", 5999)); d.sendall(b"select 1\n"); n = d.recv(10)
        self.send_response(200); self.send_header("Content-Length", "2"); self.end_headers(); self.wfile.write(b"ok")
http.server.ThreadingHTTPServer(("127.0.0.1", 8000), H).serve_forever()
'''
DB = "import os,socket,threading,time\nl=socket.socket(); l.setsockopt(1,2,1); l.bind(('127.0.0.1',5999)); l.listen(64)\ndef f(c):\n c.recv(99)\n while not os.path.exists('unlock'): time.sleep(.1)\n c.sendall(b'1'); c.close()\nwhile True: threading.Thread(target=f,args=(l.accept()[0],),daemon=True).start()\n"
META = dict(cause="no-response", accept=["upstream-down"], intent="connect", target="http://127.0.0.1:8000", url="http://127.0.0.1:8000/", user_report="no answer, no error")

def setup(s):
    s.app(DB, name="db.py", log="../db.log"); s.wait(5999); s.app(SRV); s.wait(8000)

def symptom(s):
    return s.bad("http://127.0.0.1:8000/", t=2, pat="timed out")

def fix(s):
    s.write("unlock", "")


if __name__ == "__main__":
    cli(globals())
