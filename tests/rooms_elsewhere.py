"""Network namespaces with servers in them, for tests that lead there."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from echo_servers import accept_all, echo_datagrams
from loopback import elsewhere, may_unshare, namespace_inode
from promises import is_root, needs


@dataclass(frozen=True)
class Room:
    """A namespace whose process `pid` gives back what comes to `port`."""

    pid: int
    port: int

    @property
    def label(self) -> str:
        """How the map calls it."""
        return str(namespace_inode(self.pid))


@contextmanager
def web_room() -> Iterator[Room]:
    """Have a namespace with a web server that lists the directory /, on its loopback."""
    needs("netns", have=is_root() and may_unshare())

    def hold() -> tuple[object, int]:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory="/"))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server, server.server_port

    with elsewhere(hold) as (pid, port):
        yield Room(pid=pid, port=port)


@contextmanager
def datagram_room() -> Iterator[Room]:
    """Have a namespace with an echo server for datagrams on its loopback."""
    needs("netns", have=is_root() and may_unshare())

    def hold() -> tuple[object, int]:
        server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        server.bind(("127.0.0.1", 0))
        threading.Thread(target=echo_datagrams, args=(server,), daemon=True).start()
        return server, server.getsockname()[1]

    with elsewhere(hold) as (pid, port):
        yield Room(pid=pid, port=port)


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def room(host: str = "127.0.0.1") -> Iterator[Room]:
    """Have a namespace with an echo server on its loopback; skip where that may not be."""
    needs("netns", have=is_root() and may_unshare())

    def hold() -> tuple[object, int]:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.socket(family)
        listener.bind((host, 0))
        listener.listen(64)
        threading.Thread(target=accept_all, args=(listener,), daemon=True).start()
        return listener, listener.getsockname()[1]

    with elsewhere(hold) as (pid, port):
        yield Room(pid=pid, port=port)
