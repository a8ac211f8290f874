"""Servers that lie, hang or flood: the answer is honest, bounded in time, and never an error."""

import os
import resource
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from real_processes import running

from homeport.home.look import look
from homeport.model.identity import Asking
from homeport.model.service import Service

# Treats everybody who connects as `talk` does.
_SERVER = """
import pathlib, socket, threading
server = socket.create_server(("127.0.0.1", 0))
def serve(peer):
    with peer:
        try:
            talk(peer)
        except OSError:
            pass
pathlib.Path("port").write_text(str(server.getsockname()[1]))
print("ready", flush=True)
while True:
    threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()
"""
_LYING = """
def talk(peer):
    peer.recv(4096)
    peer.sendall(b"HTTP/1.1 200 OK\\r\\nServer: nginx/9.9.9\\r\\nX-Powered-By: Express\\r\\n"
                 b"Content-Length: 2\\r\\n\\r\\nok")
"""
_DECOY = """
def talk(peer):
    asked = peer.recv(4096)
    if b"/v1/models" in asked:
        peer.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\n"
                     b"Content-Length: 11\\r\\n\\r\\n{\\"data\\":[]}")
    else:
        peer.sendall(b"HTTP/1.1 404 Not Found\\r\\nContent-Length: 0\\r\\n\\r\\n")
"""
_SILENT = """
def talk(peer):
    while peer.recv(4096):
        pass
"""
_FLOODING = """
def talk(peer):
    while True:
        peer.sendall(bytes(65536))
"""
_ENDLESS = """
def talk(peer):
    peer.recv(4096)
    peer.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\n"
                 b"Content-Length: 10000000000\\r\\n\\r\\n")
    while True:
        peer.sendall(b"x" * 65536)
"""
_ECHOING = """
def talk(peer):
    while data := peer.recv(4096):
        peer.sendall(data.upper())
"""
_BAD = {
    "echoing": _ECHOING,
    "lying": _LYING,
    "decoy": _DECOY,
    "silent": _SILENT,
    "flooding": _FLOODING,
    "endless": _ENDLESS,
}
# Beyond any sum of deadlines; that it ends is the point, not how fast.
_ENDS_S = 25.0


@contextmanager
def _serving(folder: Path, talk: str) -> Iterator[int]:
    script = folder / "app.py"
    script.write_text(talk + _SERVER)
    with running([sys.executable, str(script)], cwd=folder, environ=dict(os.environ)):
        yield int((folder / "port").read_text())


def _asked(port: int) -> Service:
    began_s = time.monotonic()
    (found,) = look(port=port, asking=Asking.PATIENT).on_port(port)
    assert time.monotonic() - began_s < _ENDS_S
    return found


@pytest.mark.parametrize("name", _BAD)
def test_a_bad_server_is_no_more_than_what_its_process_is(tmp_path: Path, name: str) -> None:
    (tmp_path / "package.json").write_text('{"dependencies": {"express": ')
    (tmp_path / "pyproject.toml").write_text("[project\nname = = 'shop'")
    (tmp_path / "requirements.txt").write_bytes(b"\xff\xfe==\n-r nowhere.txt\nfastapi\n")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with _serving(tmp_path, _BAD[name]) as port:
        found = _asked(port)
    assert found.product not in {"nginx", "vLLM", "Ollama", "OpenAI"}
    assert found.framework is None
    assert not found.tls
    assert found.version != "9.9.9"
    assert len(found.evidence) < 20
    assert sum(map(len, found.evidence)) < 8000
    grown_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown_kib < 200_000


def test_what_is_unknown_says_where_one_looked(tmp_path: Path) -> None:
    program = tmp_path / "unheard-of"
    shutil.copy("/bin/sleep", program)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        child = subprocess.Popen([program, "60"], pass_fds=(listening.fileno(),))
    try:
        first, again = (look(port=port).services[0] for _ in range(2))
    finally:
        child.kill()
        child.wait()
    assert first.product is None
    assert f"the executable {program}" in first.looked_at
    assert again.looked_at == first.looked_at
