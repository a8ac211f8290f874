"""A real Envoy with the gateway's own files, for one test module."""

import json
import re
import resource
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from gateway_apps import has_ipv6
from live import is_alive, until
from promises import needs
from real_servers import free_port, place

from homeport.errors import HelperMissingError, HomeportError
from homeport.gateway.admin import Admin
from homeport.gateway.apply import apply, prepare
from homeport.gateway.bootstrap import why_invalid, write_bootstrap
from homeport.gateway.engine import find_envoy, gateway_app
from homeport.gateway.forwards import LeftOut
from homeport.gateway.resources import Resources, to_resources
from homeport.gateway.write import Shelf
from homeport.model.address import Host
from homeport.model.front import AppRoute, Forward, Front, Place

V4 = ip_address("127.0.0.1")
V6 = ip_address("::1")
_ANSWER_S = 20.0


@dataclass
class Answer:
    """What came back over one connection."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)

    def head(self) -> str:
        """Return the request as the app saw it."""
        return str(self.json()["head"])


@dataclass
class World:
    """The door and its child."""

    directory: Path
    envoy: Path
    front: Front
    child: subprocess.Popen[bytes] | None = None

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.directory)

    @property
    def admin(self) -> Admin:
        return Admin(self.directory)

    def resources(self) -> Resources:
        return to_resources(self.front, directory=str(self.directory))

    def start(self, *, limit_bytes: int | None = None) -> None:
        """Run the child, and wait until it serves; `limit_bytes` is how long its files may be."""
        app = gateway_app(self.envoy, self.directory)
        assert app.log is not None
        with Path(app.log).open("ab") as log:
            self.child = subprocess.Popen(
                app.argv,
                cwd=app.cwd,
                env=dict(app.environ),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                restore_signals=limit_bytes is None,
            )
        if limit_bytes is not None:
            resource.prlimit(self.child.pid, resource.RLIMIT_FSIZE, (limit_bytes, limit_bytes))
        until(self.is_serving, "the gateway serves")

    def is_serving(self) -> bool:
        assert self.child is not None
        assert self.child.poll() is None, (self.directory / "gateway.log").read_text()
        with suppress(OSError, HomeportError):
            self.get("127.0.0.1", "/")
            return self.admin.info().state == "live"
        return False

    def lead(self, *routes: AppRoute) -> None:
        """Bring `routes` into force."""
        self.front = replace(self.front, routes=routes)
        self.apply()

    def carry(self, *forwards: Forward) -> dict[str, str]:
        """Bring `forwards` into force; return those that could not be opened, with why."""
        self.front = replace(self.front, forwards=forwards)
        return {one.name: one.why for one in self.apply()}

    def apply(self) -> tuple[LeftOut, ...]:
        """Bring the front into force."""
        return apply(
            self.shelf,
            self.admin,
            self.resources(),
            explain=lambda: why_invalid(self.envoy, self.front),
        )

    def connect(self, host: str = "127.0.0.1") -> socket.socket:
        return socket.create_connection((host, self.front.port), timeout=_ANSWER_S)

    def get(self, name: str, path: str = "/", *rows: str, host: str = "127.0.0.1") -> Answer:
        """Ask with the Host header `name` for `path`."""
        head = "\r\n".join([f"GET {path} HTTP/1.1", f"Host: {name}", *rows, "", ""])
        return self.send(head.encode("latin-1"), host=host)

    def send(self, raw: bytes, *, host: str = "127.0.0.1") -> Answer:
        """Send `raw` and read one answer."""
        with self.connect(host) as connection:
            connection.sendall(raw)
            return read_answer(connection)

    def everything(self, raw: bytes, *, quiet_s: float = 0.4) -> bytes:
        """Send `raw` and return all that comes back until the door closes or is quiet."""
        with self.connect() as connection:
            connection.sendall(raw)
            connection.settimeout(quiet_s)
            got = b""
            with suppress(OSError):
                while piece := connection.recv(65536):
                    got += piece
                    connection.settimeout(quiet_s / 3)
            return got

    def end(self) -> None:
        if self.child is not None:
            self.child.kill()
            self.child.wait(_ANSWER_S)


def read_answer(connection: socket.socket) -> Answer:
    """Read one HTTP/1.1 answer."""
    with connection.makefile("rb") as file:
        status = int(file.readline().split()[1])
        headers: dict[str, str] = {}
        while (line := file.readline().decode("latin-1").rstrip("\r\n")) != "":
            name, _, value = line.partition(": ")
            headers[name] = value
        lower = {name.lower(): value for name, value in headers.items()}
        if "content-length" in lower:
            body = file.read(int(lower["content-length"]))
        elif "transfer-encoding" in lower:
            body = b""
            while size := int(file.readline(), 16):
                body += file.read(size)
                file.readline()
        else:
            body = b"" if status in (101, 204, 304) else file.read()
        return Answer(status=status, headers=headers, body=body)


def envoy_binary() -> Path:
    """Return Envoy; skip the test where it is not."""
    try:
        envoy: Path | None = find_envoy()
    except HelperMissingError:
        envoy = None
    needs("envoy", have=envoy is not None)
    assert envoy is not None
    return envoy


@contextmanager
def gateway(**fields: Any) -> Iterator[World]:
    """Have a door that leads nowhere yet; home's socket is `home.sock` in its directory."""
    envoy = envoy_binary()
    hosts: tuple[Host, ...] = (V4, V6) if has_ipv6() else (V4,)
    with place() as directory:
        front = Front(
            port=free_port(), home=str(directory / "home.sock"), **{"hosts": hosts, **fields}
        )
        world = World(directory=directory / "gw", envoy=envoy, front=front)
        prepare(world.shelf, world.resources())
        write_bootstrap(world.directory)
        _raise_open_files()
        try:
            world.start()
            yield world
        finally:
            world.end()
            assert world.child is None or not is_alive(world.child.pid)


def _raise_open_files() -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 65_536 if hard == resource.RLIM_INFINITY else min(65_536, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def to(port: int, host: Host | None = V4) -> Place:
    return Place(host=host, port=port)


def resident_mb(pid: int) -> float:
    """Return what `pid` has in memory."""
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    assert found is not None
    return int(found[1]) / 1024


def now_s() -> float:
    return time.monotonic()
