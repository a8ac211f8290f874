"""Join sockets, owners and process facts into services: one for each owner, port and transport."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from homeport.identify.owner import are_workers, choose_owner, is_ancestor
from homeport.model.address import Transport
from homeport.model.exposure import Interface
from homeport.model.port_class import PortRules
from homeport.model.process import Process, Project, Source
from homeport.model.sockets import Holder, Listener, Traffic


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything that was read before anybody thinks.

    `holders` and `traffic` are keyed by socket inode, the rest by pid. `activity` tells when
    a listener (by cookie) last had a client, or since when home watches it in vain.
    """

    taken_at: datetime
    listeners: tuple[Listener, ...]
    holders: Mapping[int, tuple[Holder, ...]]
    processes: Mapping[int, Process]
    interfaces: tuple[Interface, ...]
    port_rules: PortRules
    traffic: Mapping[int, Traffic] = field(default_factory=dict)
    projects: Mapping[int, Project | None] = field(default_factory=dict)
    sources: Mapping[int, Source | None] = field(default_factory=dict)
    background: frozenset[int] = frozenset()
    activity: Mapping[int, datetime] = field(default_factory=dict)
    units: Mapping[int, str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Group:
    """The sockets of one owner on one port while they are being gathered."""

    owner: int | None
    listeners: list[Listener]


Place = tuple[str | None, Transport, int, str | None]


def group(facts: Facts) -> list[Group]:
    """Return the sockets in groups of the same owner, port (or path), transport and namespace.

    Workers that each opened their own socket (SO_REUSEPORT) stand under the oldest of them, and
    a child under the parent that also listens there. Sockets without a visible owner are grouped
    by user, which is all the kernel tells.
    """
    places: dict[Place, list[Group]] = {}
    for one in facts.listeners:
        place = (one.namespace, one.transport, one.port, one.path)
        owner = choose_owner(facts.holders.get(one.inode, ()), facts.processes)
        groups = places.setdefault(place, [])
        same = next((each for each in groups if _belongs(one, owner, each, facts)), None)
        if same is None:
            groups.append(Group(owner=owner, listeners=[one]))
        else:
            same.listeners.append(one)
            same.owner = _elder(same.owner, owner, facts.processes)
    return [each for groups in places.values() for each in groups]


def _belongs(one: Listener, owner: int | None, to: Group, facts: Facts) -> bool:
    if owner is None or to.owner is None:
        return owner == to.owner and one.uid == to.listeners[0].uid
    if owner == to.owner:
        return True
    processes = facts.processes
    if is_ancestor(to.owner, owner, processes) or is_ancestor(owner, to.owner, processes):
        return True
    mine, theirs = processes.get(owner), processes.get(to.owner)
    return mine is not None and theirs is not None and are_workers(mine, theirs, processes)


def _elder(one: int | None, other: int | None, processes: Mapping[int, Process]) -> int | None:
    """Return the one of two owners that started first."""
    if one is None or other is None or one == other:
        return one
    first, second = processes.get(one), processes.get(other)
    if first is None or second is None:
        return min(one, other)
    older = min(first, second, key=lambda each: (each.start_ticks, each.pid))
    return older.pid
