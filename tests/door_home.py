"""A real home with the gateway in front, and what tests do to both."""

import json
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
from a_home import AHome, a_home
from gateway_world import Answer, read_answer
from live import Nursery, Started

_ANSWER_S = 20.0
# Answers GET with its words, and counts each POST in a file: a line per request.
_APP = """
import http.server, os, sys
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def answer(self):
        body = sys.argv[2].encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    do_GET = answer
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        log = os.open(sys.argv[3], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.write(log, body + b"\\n")
        os.close(log)
        self.answer()
    def log_message(self, *_):
        pass
class Server(http.server.ThreadingHTTPServer):
    allow_reuse_address = True
    request_queue_size = 128
server = Server(("127.0.0.1", int(sys.argv[1])), Handler)
print(server.server_port, flush=True)
server.serve_forever()
"""


class DoorHome:
    """A home that runs, asked by name."""

    def __init__(self, world: AHome) -> None:
        self.world = world

    @property
    def port(self) -> int:
        return int(self.world.facts["port"])

    @property
    def door(self) -> Path:
        """The directory of the gateway."""
        return self.world.file.parent / "door"

    @property
    def routes_file(self) -> Path:
        return self.world.folder / "config/homeport/routes.json"

    @property
    def gateway_pid(self) -> int:
        return int(json.loads((self.door / "gateway.json").read_bytes())["pid"])

    def status(self) -> dict[str, Any]:
        found = json.loads(self.world.run("status", "--json").stdout)
        assert isinstance(found, dict)
        return found

    def notes(self) -> str:
        return "\n".join(self.status()["notes"])

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=_ANSWER_S)

    def send(self, raw: bytes) -> Answer:
        with self.connect() as connection:
            connection.sendall(raw)
            return read_answer(connection)

    def get(self, name: str, path: str = "/") -> httpx.Response:
        return httpx.get(
            f"http://127.0.0.1:{self.port}{path}",
            headers={"Host": f"{name}.localhost:{self.port}"},
            timeout=_ANSWER_S,
            trust_env=False,
        )

    def is_served(self, name: str, text: str) -> bool:
        with suppress(httpx.TransportError, OSError):
            answer = self.get(name)
            return (answer.status_code, answer.text) == (200, text)
        return False


@contextmanager
def door_home(folder: Path) -> Iterator[DoorHome]:
    """Have a home that runs; the gateway ends with it, whatever a test did to either."""
    with a_home(folder) as world:
        home = DoorHome(world)
        world.up()
        pids = {home.gateway_pid}
        try:
            yield home
        finally:
            with suppress(OSError, ValueError):
                pids.add(home.gateway_pid)
            world.run("down", "--timeout", 10)
            for one in pids:
                if _is_gateway_in(one, folder):
                    signal_to(one, signal.SIGKILL)


def an_app(
    processes: Nursery, text: str, port: int = 0, *, posts: Path | None = None
) -> tuple[Started, int]:
    """Start an app that says `text` on `port`; it counts POSTs in `posts`."""
    words = [str(port), text, str(posts or os.devnull)]
    started = processes.run([sys.executable, "-c", _APP, *words])
    return started, started.number()


def signal_to(pid: int, what: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        handle = os.pidfd_open(pid)
        try:
            signal.pidfd_send_signal(handle, what)
        finally:
            os.close(handle)


def _is_gateway_in(pid: int, folder: Path) -> bool:
    """Return whether `pid` is still the gateway that was started with a file in `folder`."""
    with suppress(OSError):
        return os.fsencode(folder) in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False
