#!/usr/bin/env python3
"""Go like tls server."""

# mypy: ignore-errors

import os
import sys

sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.environ["HOMEPORT_DOCTOR_BENCH"], "bench")]

from hpbench import cli

SRV = r'''
import socket, ssl, sys, threading
c = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER); c.load_cert_chain(sys.argv[1], sys.argv[2])
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind(("127.0.0.1", 7054)); l.listen(64)
def serve(s):
    s.settimeout(5)
    try:
        if s.recv(1, socket.MSG_PEEK) != b"\x16":
            s.recv(4096); s.sendall(b"HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n"); s.close(); return
        t = c.wrap_socket(s, server_side=True); t.recv(4096); t.sendall(b"HTTP/1.0 200 OK\r\n\r\nok"); t.close()
    except OSError: s.close()
while True:
    threading.Thread(target=serve, args=(l.accept()[0],), daemon=True).start()
'''
META = dict(cause="tls-expected", intent="connect", target="http://127.0.0.1:7054", url="http://127.0.0.1:7054/", user_report="400 Bad Request")

def setup(s):
    k, c = s.cert(); s.crt = c; s.app(SRV, c, k); s.wait(7054)

def symptom(s):
    return s.bad("http://127.0.0.1:7054/", pat=" 400")

def fix(s):
    globals()["symptom"] = lambda s: (not s.ok("https://127.0.0.1:7054/", "--cacert", s.crt)[0], "https works")


if __name__ == "__main__":
    cli(globals())
