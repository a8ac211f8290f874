"""Find out who talks to which service: what `why` lists as clients and `graph` draws."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from homeport.identify.owner import choose_owner
from homeport.identify.pairs import Pair, outgoing, pair_up
from homeport.model.address import Transport, plain
from homeport.model.service import Service
from homeport.model.sockets import Connection
from homeport.observe.owners import find_owners
from homeport.observe.sockets import read_connections


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """One client's connections to one service. `pid` is None for clients elsewhere or unseen.

    `service` is None for connections to another machine; then `address` and `port` are its.
    """

    service: Service | None
    address: str
    port: int | None
    transport: Transport
    pid: int | None
    connections: int
    idle_s: float | None


# Which service (None for another machine's), address, port, transport, and pid of the client.
_Key = tuple[int | None, str, int | None, Transport, int | None]


@dataclass(slots=True)
class _Tally:
    connections: int = 0
    idle_ms: list[int] = field(default_factory=list)

    def add(self, one: Connection) -> None:
        self.connections += 1
        if one.idle_ms is not None:
            self.idle_ms.append(one.idle_ms)

    def idle_s(self) -> float | None:
        return min(self.idle_ms) / 1000 if self.idle_ms else None


def read_talks(
    services: Sequence[Service], *, root: Path, port: int | None = None, beyond: bool = False
) -> list[Talk]:
    """Return who is connected to `services`, busiest first; with `beyond` also who talks abroad.

    Cost: every connection of the machine (of `port`, if given) is read and its owner looked up.
    """
    rows = read_connections(port, root)
    pairs = pair_up(rows, _served(services))
    away = outgoing(rows, pairs) if beyond else []
    pids = _pids(pairs, away, root)
    tallies: dict[_Key, _Tally] = defaultdict(_Tally)
    for pair in pairs:
        index = _index(pair.server, services, pids)
        if index is None:
            continue
        client = pids.get(pair.client.inode) if pair.client else None
        key: _Key = (
            index,
            _client_address(pair),
            services[index].port,
            pair.server.transport,
            client,
        )
        tallies[key].add(pair.server)
    for one in away:
        key = (None, _host(one), one.remote_port, one.transport, pids.get(one.inode))
        tallies[key].add(one)
    talks = [
        Talk(
            service=None if index is None else services[index],
            address=address,
            port=on,
            transport=transport,
            pid=pid,
            connections=tally.connections,
            idle_s=tally.idle_s(),
        )
        for (index, address, on, transport, pid), tally in tallies.items()
    ]
    return sorted(talks, key=lambda one: (-one.connections, one.pid or 0, one.address))


def _served(services: Sequence[Service]) -> frozenset[tuple[str | None, Transport, int]]:
    return frozenset(
        (one.namespace, one.transport, one.port) for one in services if one.port is not None
    )


def _pids(pairs: Sequence[Pair], away: Sequence[Connection], root: Path) -> dict[int, int]:
    """Return socket inode -> the process to talk about, for all ends of all connections."""
    ends = [end for one in pairs for end in (one.server, one.client) if end is not None]
    inodes = {one.inode for one in (*ends, *away)} - {0}
    if not inodes:
        return {}
    holders = find_owners(inodes, every_socket=True, root=root).holders
    chosen = {inode: choose_owner(held, {}) for inode, held in holders.items()}
    return {inode: pid for inode, pid in chosen.items() if pid is not None}


def _index(server: Connection, services: Sequence[Service], pids: Mapping[int, int]) -> int | None:
    """Return which of `services` accepted the connection: by process, else by best address."""
    here = [at for at, one in enumerate(services) if _is_place_of(one, server)]
    pid = pids.get(server.inode)
    by_process = [at for at in here if pid is not None and pid in services[at].pids]
    if by_process:
        return by_process[0]
    return min(here, key=lambda at: _distance(services[at], server), default=None)


def _is_place_of(one: Service, server: Connection) -> bool:
    if one.transport is not server.transport or one.namespace != server.namespace:
        return False
    if server.transport is Transport.UNIX:
        return one.path == server.path
    return one.port == server.local_port


def _distance(one: Service, server: Connection) -> int:
    """Rank an exact address before a wildcard of its family, and that before everything else."""
    if server.local_host is None:
        return 0
    host = plain(server.local_host)
    if str(host) in one.addresses or str(server.local_host) in one.addresses:
        return 0
    same_family = "0.0.0.0" if host.version == 4 else "::"  # noqa: S104 - compared, not bound
    return 1 if same_family in one.addresses else 2


def _client_address(pair: Pair) -> str:
    return pair.server.path or _host(pair.server)


def _host(one: Connection) -> str:
    return "" if one.remote_host is None else str(plain(one.remote_host))
