"""A service: the listening sockets of one owner on one port, and everything known about them."""

from dataclasses import dataclass, field
from datetime import datetime

from homeport.model.address import Transport
from homeport.model.exposure import Reach
from homeport.model.port_class import PortClass
from homeport.model.process import Ancestor, MemoryKind, Source

SCHEMA = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderFacts:
    """A process that holds the listener. `inherits`: it got the socket from the owner by fork."""

    pid: int
    process: str
    fds: tuple[int, ...]
    started_at: datetime | None
    user: str | None
    inherits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One row of the map; the JSON of `homeport ls` (DESIGN.md, section 3).

    `port` is None for unix sockets. `pid` is the process to talk about and `pids` all holders.
    `is_background` marks what a developer did not start on purpose: system daemons, desktop noise.
    `idle_s` is the time since a client last sent or received anything, None when nobody knows.
    Fields that the identification fills (product ... looked_at) are None or empty without it.
    `looked_at` says what was read to name it, and is empty where that succeeded.
    """

    port: int | None
    transport: Transport
    addresses: tuple[str, ...]
    path: str | None
    exposed: bool
    reach: Reach
    pid: int | None
    pids: tuple[int, ...]
    started_at: datetime | None
    process: str | None
    argv: tuple[str, ...]
    uid: int | None
    user: str | None
    project: str | None
    branch: str | None
    started_by: str | None
    container: str | None
    namespace: str | None
    connections: int | None
    idle_s: float | None
    memory_bytes: int | None
    accept_queue: int | None
    backlog: int | None
    port_class: PortClass | None
    vm: str | None = None
    product: str | None = None
    version: str | None = None
    framework: str | None = None
    framework_version: str | None = None
    protocol: str | None = None
    tls: bool | None = None
    auth: str | None = None
    kind: str | None = None
    confidence: float | None = None
    evidence: tuple[str, ...] = ()
    looked_at: tuple[str, ...] = ()
    name: str | None = None
    url: str | None = None
    exe: str | None = None
    cwd: str | None = None
    worktree: str | None = None
    project_root: str | None = None
    unit: str | None = None
    cgroup: str | None = None
    memory_kind: MemoryKind | None = None
    is_background: bool = False
    waiting: int | None = None
    drops: int | None = None
    cookies: tuple[int, ...] = ()
    holders: tuple[HolderFacts, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The map at one moment; `backend` names where the owners came from.

    `notes` say in a person's words what could not be seen and what would show it.
    """

    schema: int = SCHEMA
    backend: str
    taken_at: datetime
    services: tuple[Service, ...]
    notes: tuple[str, ...] = ()

    def on_port(self, port: int) -> tuple[Service, ...]:
        """Return the services on `port`, all transports and namespaces."""
        return tuple(one for one in self.services if one.port == port)


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A process on this machine (or an address elsewhere) that talks to a service."""

    address: str
    pid: int | None
    process: str | None
    project: str | None
    connections: int
    idle_s: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Something about a service that its owner should know. `code` never changes once released."""

    code: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Everything known about one service: what `homeport why` prints.

    `others` are the other services on the same port (other family, transport or namespace).
    In JSON the fields of `service` stand at the top level beside these.
    """

    schema: int = SCHEMA
    service: Service
    ancestry: tuple[Ancestor, ...]
    source: Source | None
    warnings: tuple[Caution, ...]
    clients: tuple[Client, ...]
    others: tuple["Story", ...] = field(default=())
