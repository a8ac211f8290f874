"""Gather everything that a plan to free a port needs to know."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping

from homeport.act.ask_keepers import read_publishers, read_unit
from homeport.act.comes_back import SUPERVISOR_VARIABLES
from homeport.act.command_line import is_wrapper
from homeport.act.end_process import may_end
from homeport.act.free_facts import Caller, PortFacts, UnitFacts
from homeport.act.free_risk import is_forwarder
from homeport.model.address import Host, Transport, plain
from homeport.model.process import Process
from homeport.model.sockets import Connection, Listener, State
from homeport.observe.owners import find_owners
from homeport.observe.processes import children_of, read_ancestry, read_environ, read_many
from homeport.observe.sockets import read_connections

_End = tuple[Host | None, int]


def read_caller() -> Caller:
    """Return who this process is, and whom it descends from."""
    pid = os.getpid()
    uids = {os.geteuid()}
    # sudo(8) sets it, and only root could have forged it to any effect.
    sudo_uid = os.environ.get("SUDO_UID", "")
    if os.geteuid() == 0 and sudo_uid.isdecimal():
        uids.add(int(sudo_uid))
    lineage = {one.pid for one in read_ancestry(pid)}
    return Caller(pid=pid, uids=frozenset(uids), lineage=frozenset(lineage | {pid}))


def read_facts(
    port: int,
    transport: Transport,
    everything: Iterable[Listener],
    *,
    homes: frozenset[int] = frozenset(),
) -> PortFacts:
    """Return all that is known of `port`; `everything` are the listeners of this namespace."""
    inet = [one for one in everything if one.transport is not Transport.UNIX]
    listeners = tuple(one for one in inet if one.port == port and one.transport is transport)
    elsewhere = tuple(one for one in inet if one not in listeners)
    connections = read_connections(port, namespaces=False) if transport is Transport.TCP else ()
    served, client_ends = _split(connections, port)
    owners = find_owners({one.inode for one in inet}).holders
    held_by = {holder.pid for one in listeners for holder in owners.get(one.inode, ())}
    clients = _clients(client_ends)
    children = children_of()
    processes = _processes(held_by, set(clients), children)
    return PortFacts(
        port=port,
        transport=transport,
        listeners=listeners,
        elsewhere=elsewhere,
        holders=owners,
        processes=processes,
        children=children,
        clients=clients,
        connections=served,
        caller=read_caller(),
        may_signal=frozenset(pid for pid in processes if may_end(pid)),
        homes=homes,
        units=_units(held_by, processes),
        environs={
            pid: read_environ(pid, names=SUPERVISOR_VARIABLES) for pid in _near(held_by, processes)
        },
        containers=_publishers(port, held_by, processes),
    )


def _split(connections: Iterable[Connection], port: int) -> tuple[int, list[int]]:
    """Return how many connections the server has, and the sockets at their local other ends.

    A client of some other machine's port P looks the same as one of ours, but has no counterpart
    here.
    """
    known = [one for one in connections if one.state is State.ESTABLISHED]
    served = {_far(one): one for one in known if one.local_port == port}
    ends = [
        one.inode
        for one in known
        if one.remote_port == port and one.inode and _near_end(one) in served
    ]
    return len(served), ends


def _near_end(one: Connection) -> _End:
    return (None if one.local_host is None else plain(one.local_host), one.local_port)


def _far(one: Connection) -> _End:
    return (None if one.remote_host is None else plain(one.remote_host), one.remote_port)


def _clients(inodes: list[int]) -> dict[int, int]:
    if not inodes:
        return {}
    owners = find_owners(set(inodes), every_socket=True).holders
    counts: Counter[int] = Counter()
    for inode in inodes:
        counts.update({holder.pid for holder in owners.get(inode, ())})
    return dict(counts)


def _processes(
    held_by: set[int], clients: set[int], children: Mapping[int, tuple[int, ...]]
) -> dict[int, Process]:
    """Return holders, their families up and down, the siblings on the way, and the clients."""
    above = {one.pid: one for pid in held_by for one in read_ancestry(pid)}
    below = _descendants(held_by, children)
    siblings = {one for pid in above if pid > 1 for one in children.get(pid, ())}
    wrapping = {pid for pid, one in above.items() if is_wrapper(one.argv)}
    counted = held_by | below | wrapping
    rest = (set(above) | siblings | clients) - counted
    return {**read_many(rest, memory=False), **read_many(counted)}


def _descendants(pids: set[int], children: Mapping[int, tuple[int, ...]]) -> set[int]:
    found: set[int] = set()
    waiting = list(pids)
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in found:
                found.add(child)
                waiting.append(child)
    return found


def _near(held_by: set[int], processes: Mapping[int, Process]) -> set[int]:
    """Return the holders and the wrappers right above them: the children a supervisor knows."""
    found = set(held_by)
    for pid in held_by:
        walk = processes.get(pid)
        while walk is not None and walk.ppid not in found:
            parent = processes.get(walk.ppid)
            if parent is None or not is_wrapper(parent.argv):
                break
            found.add(parent.pid)
            walk = parent
    return found


def _units(held_by: set[int], processes: Mapping[int, Process]) -> dict[str, UnitFacts]:
    found: dict[str, UnitFacts] = {}
    for pid in held_by:
        process = processes.get(pid)
        unit = None if process is None else process.unit
        if process is None or unit is None or not unit.endswith(".service") or unit in found:
            continue
        known = read_unit(unit, is_user="/user@" in (process.cgroup or ""))
        if known is not None:
            found[unit] = known
    return found


def _publishers(port: int, held_by: set[int], processes: Mapping[int, Process]) -> tuple[str, ...]:
    holders = [processes[pid] for pid in held_by if pid in processes]
    is_published = any(one.container is not None or is_forwarder(one) for one in holders)
    return read_publishers(port) if is_published else ()
