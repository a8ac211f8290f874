"""What was seen of one port before anything is decided about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from homeport.model.address import Transport
from homeport.model.process import Process
from homeport.model.sockets import Holder, Listener


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who asks. `lineage` is the caller and all its ancestors: none of them may be ended.

    `uids` is the effective user, and under sudo also the one who called sudo.
    """

    pid: int
    uids: frozenset[int]
    lineage: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFacts:
    """What systemd says of a service unit. `sockets` are the socket units that trigger it."""

    restart: str
    main_pid: int | None
    sockets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PortFacts:
    """One port, everybody who has to do with it, and who asks.

    `holders` covers every listening socket of the namespace, by inode. `processes` has at least
    the holders, their ancestors and descendants, and the clients. `children` is the whole family
    tree. `clients` counts the connections of each local client; `connections` is the number that
    the server has open. `may_signal` are the pids that the system would let the caller end.
    `environs` holds the environment of the holders, where it could be read. `containers` names
    the containers that publish this port, where an engine said so.
    """

    port: int
    transport: Transport
    listeners: tuple[Listener, ...]
    elsewhere: tuple[Listener, ...]
    holders: Mapping[int, tuple[Holder, ...]]
    processes: Mapping[int, Process]
    children: Mapping[int, tuple[int, ...]]
    clients: Mapping[int, int]
    connections: int
    caller: Caller
    may_signal: frozenset[int]
    homes: frozenset[int] = frozenset()
    units: Mapping[str, UnitFacts] = field(default_factory=dict)
    environs: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    containers: tuple[str, ...] = ()

    def holding(self) -> dict[int, tuple[Listener, ...]]:
        """Return the listeners on the port by the pid that holds them."""
        found: dict[int, tuple[Listener, ...]] = {}
        for one in self.listeners:
            for pid in dict.fromkeys(holder.pid for holder in self.holders.get(one.inode, ())):
                found[pid] = (*found.get(pid, ()), one)
        return found

    def ownerless(self) -> tuple[Listener, ...]:
        """Return the listeners on the port that no visible process holds."""
        return tuple(one for one in self.listeners if not self.holders.get(one.inode))
