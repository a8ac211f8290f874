"""Turn each group of sockets into the Service that all faces show."""

from datetime import datetime

from homeport.identify.background import judge_unseen
from homeport.identify.group import Facts, Group, group
from homeport.identify.own_plumbing import is_own_plumbing
from homeport.model.address import Transport
from homeport.model.exposure import Reach, reach
from homeport.model.port_class import PortClass
from homeport.model.process import Process
from homeport.model.service import HolderFacts, Service
from homeport.model.sockets import Holder, Listener, Traffic

_REACHES = tuple(Reach)


def to_services(facts: Facts) -> tuple[Service, ...]:
    """Return all services of `facts`, by port, then transport, then path."""
    found = [_to_service(one, facts) for one in group(facts)]
    return tuple(sorted(found, key=_order))


def _order(one: Service) -> tuple[bool, int, str, str, str, int]:
    return (
        one.port is None,
        one.port or 0,
        one.transport,
        one.path or "",
        one.namespace or "",
        one.pid or 0,
    )


def _to_service(one: Group, facts: Facts) -> Service:
    first = one.listeners[0]
    owner = facts.processes.get(one.owner) if one.owner is not None else None
    holders = _holders(one, facts)
    far = _reach(one, facts)
    traffic = _traffic(one, facts)
    queue = max(one.listeners, key=_fullness)
    project = facts.projects.get(one.owner) if one.owner is not None else None
    source = facts.sources.get(one.owner) if one.owner is not None else None
    counts = first.transport is not Transport.UDP
    return Service(
        port=first.port if first.transport is not Transport.UNIX else None,
        transport=first.transport,
        addresses=tuple(sorted({str(each.host) for each in one.listeners if each.host})),
        path=first.path,
        exposed=far is not Reach.LOOPBACK,
        reach=far,
        pid=one.owner,
        pids=tuple(each.pid for each in holders),
        started_at=owner.started_at if owner else None,
        process=owner.name if owner else _comm(one, facts),
        argv=owner.argv if owner else (),
        uid=owner.uid if owner and owner.uid is not None else first.uid,
        user=owner.user if owner else None,
        project=project.name if project else None,
        branch=project.branch if project else None,
        started_by=source.name if source else None,
        container=_container(owner),
        namespace=first.namespace,
        connections=traffic.connections if traffic else None,
        waiting=traffic.waiting if traffic else None,
        idle_s=_idle_s(one, traffic, facts),
        memory_bytes=owner.memory_bytes if owner else None,
        memory_kind=owner.memory_kind if owner else None,
        accept_queue=queue.accept_queue if counts else None,
        backlog=queue.backlog if counts else None,
        port_class=_port_class(first, facts),
        exe=owner.exe if owner else None,
        cwd=owner.cwd if owner else None,
        worktree=project.worktree if project else None,
        project_root=project.root if project else None,
        unit=owner.unit if owner else _unit(first, facts),
        cgroup=owner.cgroup if owner else None,
        is_background=_is_background(one, facts),
        drops=sum(each.drops or 0 for each in one.listeners) if not counts else None,
        cookies=tuple(each.cookie for each in one.listeners if each.cookie is not None),
        holders=holders,
    )


def _holders(one: Group, facts: Facts) -> tuple[HolderFacts, ...]:
    """Return every process that holds any socket of the group, the owner first."""
    held: dict[int, list[Holder]] = {}
    for each in one.listeners:
        for holder in facts.holders.get(each.inode, ()):
            held.setdefault(holder.pid, []).append(holder)
    ranked = sorted(held, key=lambda pid: (pid != one.owner, pid))
    return tuple(_holder(pid, held[pid], one, facts) for pid in ranked)


def _holder(pid: int, held: list[Holder], one: Group, facts: Facts) -> HolderFacts:
    known = facts.processes.get(pid)
    inodes = {
        each.inode
        for each in one.listeners
        if any(holder.pid == pid for holder in facts.holders.get(each.inode, ()))
    }
    inherits = pid != one.owner and any(_has_elder(pid, each, facts) for each in inodes)
    return HolderFacts(
        pid=pid,
        process=known.name if known else held[0].comm,
        fds=tuple(sorted({each.fd for each in held})),
        started_at=known.started_at if known else None,
        user=known.user if known else None,
        inherits=inherits,
    )


def _has_elder(pid: int, inode: int, facts: Facts) -> bool:
    """Return whether somebody older than `pid` holds the socket too."""
    starts = {one.pid: one.start_ticks for one in facts.holders.get(inode, ())}
    mine = starts.get(pid)
    return mine is not None and any(
        start is not None and other != pid and (start, other) < (mine, pid)
        for other, start in starts.items()
    )


def _reach(one: Group, facts: Facts) -> Reach:
    far = [reach(each.host, facts.interfaces) for each in one.listeners if each.host is not None]
    return max(far, key=_REACHES.index, default=Reach.LOOPBACK)


def _traffic(one: Group, facts: Facts) -> Traffic | None:
    """Add up what is connected; sockets that share an address share its connections too."""
    by_host = {
        str(each.host): facts.traffic[each.inode]
        for each in one.listeners
        if each.inode in facts.traffic
    }
    if not by_host:
        return None
    idles = [each.idle_ms for each in by_host.values() if each.idle_ms is not None]
    return Traffic(
        connections=sum(each.connections for each in by_host.values()),
        waiting=sum(each.waiting for each in by_host.values()),
        idle_ms=min(idles, default=None),
    )


def _idle_s(one: Group, traffic: Traffic | None, facts: Facts) -> float | None:
    """Return the time since anything moved, from live connections and from home's memory."""
    known = [traffic.idle_ms / 1000] if traffic and traffic.idle_ms is not None else []
    cookies = (each.cookie for each in one.listeners if each.cookie is not None)
    seen = [facts.activity[each] for each in cookies if each in facts.activity]
    known += [_since(each, facts.taken_at) for each in seen]
    return min(known, default=None)


def _since(then: datetime, now: datetime) -> float:
    return max((now - then).total_seconds(), 0.0)


def _fullness(one: Listener) -> float:
    return (one.accept_queue or 0) / (one.backlog or 1)


def _port_class(one: Listener, facts: Facts) -> PortClass | None:
    if one.transport is Transport.UNIX:
        return None
    return facts.port_rules.classify(one.port, one.transport)


def _container(owner: Process | None) -> str | None:
    box = owner.container if owner else None
    return None if box is None else box.name or box.id


def _comm(one: Group, facts: Facts) -> str | None:
    """Return the name that came with the socket where the process itself cannot be read."""
    names = [
        holder.comm
        for each in one.listeners
        for holder in facts.holders.get(each.inode, ())
        if holder.pid == one.owner
    ]
    return names[0] if names else None


def _is_background(one: Group, facts: Facts) -> bool:
    first = one.listeners[0]
    if one.owner is not None:
        is_plumbing = is_own_plumbing(first, facts.processes.get(one.owner))
        return is_plumbing or one.owner in facts.background
    return judge_unseen(first.uid, _unit(first, facts)).is_background


def _unit(one: Listener, facts: Facts) -> str | None:
    """Return the unit of a socket whose process is hidden, by its cgroup."""
    return facts.units.get(one.cgroup_id) if one.cgroup_id is not None else None
