"""The door itself: a home with its gateway, or the gateway alone, to see what home adds."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from ipaddress import IPv4Address
from pathlib import Path
from typing import Protocol

from bench.door.harness import PROXY_CORE, answers, free_port, kill_9, may_open, pin, until
from bench.door.peers import Target
from homeport.errors import HomeportError
from homeport.gateway.admin import Admin
from homeport.gateway.apply import apply, prepare
from homeport.gateway.bootstrap import write_bootstrap
from homeport.gateway.engine import find_envoy, gateway_app
from homeport.gateway.resources import to_resources
from homeport.gateway.write import Shelf
from homeport.model.front import AppRoute, Front, Place

LOOPBACK = IPv4Address("127.0.0.1")


def route(name: str, port: int) -> AppRoute:
    """Return a route to an app of ours."""
    return AppRoute(name=name, place=Place(host=LOOPBACK, port=port))


class Door(Protocol):
    """What the measurements need of a door."""

    @property
    def port(self) -> int:
        """Return the port of the door."""

    @property
    def gateway_pid(self) -> int:
        """Return the gateway's process."""

    def lead(self, *routes: AppRoute) -> None:
        """Bring `routes` into force."""

    def target(self, name: str = "bench") -> Target:
        """Return where load for the route `name` goes."""


@dataclass
class Alone:
    """The gateway with home's own files, but without home: neither log nor certificates."""

    directory: Path
    front: Front
    child: subprocess.Popen[bytes] | None = None

    @property
    def port(self) -> int:
        """Return the port of the door."""
        return self.front.port

    @property
    def admin(self) -> Admin:
        """Return its admin interface."""
        return Admin(self.directory)

    @property
    def gateway_pid(self) -> int:
        """Return the gateway's process."""
        assert self.child is not None
        return self.child.pid

    def lead(self, *routes: AppRoute) -> None:
        """Bring `routes` into force, as home does."""
        self.front = replace(self.front, routes=routes)
        resources = to_resources(self.front, directory=str(self.directory))
        apply(Shelf(self.directory), self.admin, resources)

    def target(self, name: str = "bench") -> Target:
        """Return where load for the route `name` goes."""
        host = f"{name}.localhost"
        return Target(name="door", port=self.front.port, pids=(self.gateway_pid,), host=host)

    def start(self) -> None:
        """Run the gateway and wait until it serves."""
        found = gateway_app(find_envoy(), self.directory)
        assert found.log is not None
        with Path(found.log).open("ab") as log:
            self.child = subprocess.Popen(
                found.argv, cwd=found.cwd, env={}, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        until(self._is_live, "the gateway serves")
        pin([self.gateway_pid], PROXY_CORE)

    def end(self) -> None:
        """End the gateway."""
        if self.child is not None and self.child.poll() is None:
            kill_9(self.child.pid)
            self.child.wait()

    def _is_live(self) -> bool:
        try:
            return self.admin.info().state == "live"
        except HomeportError:
            return False


@contextmanager
def alone(place: Path, *routes: AppRoute) -> Iterator[Alone]:
    """Have a gateway without home that serves `routes`."""
    front = Front(port=free_port(), home=str(place / "home.sock"), hosts=(LOOPBACK,), routes=routes)
    door = Alone(directory=place / "gw", front=front)
    prepare(Shelf(door.directory), to_resources(front, directory=str(door.directory)))
    write_bootstrap(door.directory)
    may_open(4_096)
    try:
        door.start()
        for one in routes[:1]:
            host = f"{one.name}.localhost"
            until(lambda h=host: answers(front.port, "/1k", h), "the door answers")
        yield door
    finally:
        door.end()


@contextmanager
def open_door(place: Path, *routes: AppRoute, is_alone: bool) -> Iterator[Door]:
    """Have a door that serves `routes`."""
    with alone(place, *routes) as door:
        yield door
