"""The door itself: a home with its gateway, or the gateway alone, to see what home adds."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from http.client import HTTPConnection
from ipaddress import IPv4Address
from pathlib import Path
from typing import Protocol

import msgspec
from bench.door.harness import PROXY_CORE, answers, family, free_port, kill_9, pin, until
from bench.door.peers import SMALL, Target

from homeport.errors import HomeportError
from homeport.gateway.admin import Admin
from homeport.gateway.apply import apply, prepare
from homeport.gateway.bootstrap import write_bootstrap
from homeport.gateway.engine import find_envoy, gateway_app
from homeport.gateway.resources import to_resources
from homeport.gateway.write import Shelf
from homeport.home.gateway_file import GatewayFile, read_gateway_file
from homeport.home.home_file import HomeFile
from homeport.home.routes_file import change_routes
from homeport.home.start import find_home, start
from homeport.home.stop import stop
from homeport.model.app_name import RouteWords
from homeport.model.front import Front
from homeport.plan.route_words import parse_route

_LOOPBACK = IPv4Address("127.0.0.1")
_START_S = 60.0


def route(name: str, port: int) -> RouteWords:
    """Return a route to an app of ours."""
    return RouteWords(name=name, target=f"127.0.0.1:{port}")


class Door(Protocol):
    """What the measurements need of a door."""

    @property
    def port(self) -> int:
        """Return the port of the door."""

    @property
    def gateway_pid(self) -> int:
        """Return the gateway's process."""

    @property
    def pids(self) -> tuple[int, ...]:
        """Return all processes that it costs."""

    def lead(self, *routes: RouteWords) -> None:
        """Have these routes and no others; return when they are in force."""

    def order(self, wanted: RouteWords) -> None:
        """Add or replace one route; return when it is in force."""

    def drop(self, name: str) -> None:
        """Remove one route; return when it is gone."""


def target(door: Door, name: str = "bench") -> Target:
    """Return where load for the route `name` goes."""
    return Target(name="door", port=door.port, pids=door.pids, host=f"{name}.localhost")


@dataclass
class Alone:
    """The gateway with home's own files, but without home: neither log nor certificates."""

    directory: Path
    front: Front
    routes: dict[str, RouteWords] = field(default_factory=dict)
    child: subprocess.Popen[bytes] | None = None

    @property
    def port(self) -> int:
        """Return the port of the door."""
        return self.front.port

    @property
    def gateway_pid(self) -> int:
        """Return the gateway's process."""
        assert self.child is not None
        return self.child.pid

    @property
    def pids(self) -> tuple[int, ...]:
        """Return that as well: there is no other."""
        return (self.gateway_pid,)

    def lead(self, *routes: RouteWords) -> None:
        """Bring `routes` into force, as home does."""
        self.routes = {one.name: one for one in routes}
        self.front = replace(self.front, routes=tuple(parse_route(one) for one in routes))
        resources = to_resources(self.front, directory=str(self.directory))
        if self.child is None:
            prepare(Shelf(self.directory), resources)
        else:
            apply(Shelf(self.directory), Admin(self.directory), resources)

    def order(self, wanted: RouteWords) -> None:
        """Add or replace one route."""
        self.lead(*(self.routes | {wanted.name: wanted}).values())

    def drop(self, name: str) -> None:
        """Remove one route."""
        self.lead(*(one for one in self.routes.values() if one.name != name))

    def start(self) -> None:
        """Run the gateway and wait until it serves."""
        write_bootstrap(self.directory)
        found = gateway_app(find_envoy(), self.directory)
        assert found.log is not None
        with Path(found.log).open("ab") as log:
            self.child = subprocess.Popen(
                found.argv,
                cwd=found.cwd,
                env={},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        until(self._is_live, "the gateway serves")

    def end(self) -> None:
        """End the gateway."""
        if self.child is not None:
            kill_9(self.child.pid)
            self.child.wait()

    def _is_live(self) -> bool:
        try:
            return Admin(self.directory).info().state == "live"
        except HomeportError:
            return False


@dataclass
class OfHome:
    """A home that runs in directories of its own, and its gateway; on one core when pinned."""

    is_pinned: bool
    port: int = field(default_factory=free_port)

    @property
    def home(self) -> HomeFile:
        """Return the running home."""
        found = find_home()
        assert found is not None
        return found

    @property
    def gateway(self) -> GatewayFile | None:
        """Return the running gateway, None when there is none just now."""
        return read_gateway_file()

    @property
    def gateway_pid(self) -> int:
        """Return the gateway's process."""
        found = self.gateway
        assert found is not None
        return found.pid

    @property
    def pids(self) -> tuple[int, ...]:
        """Return gateway, home and its children."""
        return (self.gateway_pid, *family(self.home.pid))

    def lead(self, *routes: RouteWords) -> None:
        """Have `routes` and no others: by the user's file, which home is told to read."""
        change_routes(lambda file: replace(file, routes=routes))
        if find_home() is not None:
            self._ask("POST", "/api/routes/renew")

    def order(self, wanted: RouteWords) -> None:
        """Add or replace one route, over REST."""
        body = msgspec.to_builtins(wanted) | {"replace": True}
        self._ask("POST", "/api/routes", msgspec.json.encode(body))

    def drop(self, name: str) -> None:
        """Remove one route, over REST."""
        self._ask("DELETE", f"/api/routes/{name}")

    def _ask(self, method: str, path: str, body: bytes | None = None) -> None:
        connection = HTTPConnection("127.0.0.1", self.home.port, timeout=_START_S)
        headers = {
            "Authorization": f"Bearer {self.home.token}",
            "Content-Type": "application/json",
        }
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            said = answer.read()
        finally:
            connection.close()
        if answer.status != HTTPStatus.OK:
            sys.exit(f"home says {answer.status} to {method} {path}: {said.decode()}")

    def start(self) -> None:
        """Run home, which runs its gateway or takes it over."""
        start(port=self.port, timeout_s=_START_S)
        if self.is_pinned:
            pin(self.pids, PROXY_CORE)


@contextmanager
def open_door(
    place: Path, *routes: RouteWords, is_alone: bool, is_pinned: bool = True
) -> Iterator[Door]:
    """Have a door that serves `routes`; where time is measured it has all cores."""
    kind = alone if is_alone else of_home
    with kind(place, *routes, is_pinned=is_pinned) as door:
        host = f"{routes[0].name}.localhost"
        until(lambda: answers(door.port, SMALL, host), "the door answers")
        yield door


@contextmanager
def alone(place: Path, *routes: RouteWords, is_pinned: bool) -> Iterator[Alone]:
    """Have a gateway without home."""
    front = Front(port=free_port(), home=str(place / "home.sock"), hosts=(_LOOPBACK,))
    door = Alone(directory=place / "gw", front=front)
    door.lead(*routes)
    try:
        door.start()
        if is_pinned:
            pin(door.pids, PROXY_CORE)
        yield door
    finally:
        door.end()


@contextmanager
def of_home(place: Path, *routes: RouteWords, is_pinned: bool) -> Iterator[OfHome]:
    """Have a home whose files are all below `place`."""
    for name in ("RUNTIME_DIR", "STATE_HOME", "CONFIG_HOME", "DATA_HOME", "CACHE_HOME"):
        own = place / name.lower()
        own.mkdir(mode=0o700)
        os.environ[f"XDG_{name}"] = str(own)
    door = OfHome(is_pinned=is_pinned)
    door.lead(*routes)
    try:
        door.start()
        yield door
    finally:
        stop()
