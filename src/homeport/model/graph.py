"""Who talks to whom on this machine."""

from dataclasses import dataclass
from datetime import datetime

from homeport.model.address import Transport
from homeport.model.service import SCHEMA


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A process (or, without `pid`, everything at one remote address or of one unseen user).

    `id` is stable within one graph: "pid:1234", "host:192.0.2.7", "uid:1000".
    """

    id: str
    label: str
    pid: int | None
    project: str | None
    ports: tuple[int, ...]
    is_background: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """`client` has `connections` open to `server` on `port` (None and `path` for unix sockets)."""

    client: str
    server: str
    port: int | None
    path: str | None
    transport: Transport
    connections: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """All connections of this machine, joined to the processes at both ends."""

    schema: int = SCHEMA
    taken_at: datetime
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
