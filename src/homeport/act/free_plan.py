"""Decide what freeing a port would end, what it would spare, and what else that brings about."""

from collections.abc import Iterator, Mapping, Sequence

from homeport.act.comes_back import comes_back, stop_unit
from homeport.act.command_line import shown
from homeport.act.free_facts import PortFacts
from homeport.act.free_risk import cautions
from homeport.act.kinship import Family, Member, tree_of
from homeport.identify.owner import choose_owner, is_activator
from homeport.model.address import Endpoint
from homeport.model.freeing import Action, FreePlan, Risk, Role, Spared, Step
from homeport.model.sockets import Listener

_NEVER = frozenset({0, 1, 2})


def build_plan(facts: PortFacts) -> FreePlan:
    """Return the plan for one port that has at least one listener."""
    holding = facts.holding()
    held_for_others = {pid for pid in holding if is_activator(pid, facts.processes)}
    known = {pid for pid in holding if pid in facts.processes}
    family = Family(processes=facts.processes, children=facts.children)
    tree = tree_of(known, family, spare=_NEVER | facts.caller.lineage | held_for_others)
    pids = frozenset(one.pid for one in tree)
    against = cautions(facts, tree)
    return FreePlan(
        port=facts.port,
        transport=facts.transport,
        addresses=tuple(dict.fromkeys(_address(one) for one in facts.listeners)),
        risk=_risk([one.risk for one in against], tree),
        steps=(*_end(facts, tree, holding), *_named(facts, holding)),
        spared=tuple(_spared(facts, tree, pids)),
        reasons=tuple(one.why for one in against),
        comes_back=comes_back(facts, pids),
        memory_bytes=_memory(facts, pids),
        name=_name(facts),
        also_closes=tuple(_also_closes(facts, pids)),
        connections=facts.connections,
        is_permitted=pids <= facts.may_signal and not _is_hidden(facts),
        parents=_parents(facts, tree),
    )


def _risk(risks: Sequence[Risk], tree: Sequence[Member]) -> Risk:
    if Risk.FORBIDDEN in risks or not tree:
        return Risk.FORBIDDEN
    return Risk.SECOND_YES if risks else Risk.ORDINARY


def _is_hidden(facts: PortFacts) -> bool:
    """Return whether a listener belongs to somebody whose processes the caller may not see."""
    uids = facts.caller.uids
    return 0 not in uids and any(one.uid not in uids for one in facts.ownerless())


def _end(
    facts: PortFacts, tree: Sequence[Member], holding: Mapping[int, tuple[Listener, ...]]
) -> Iterator[Step]:
    owners = {
        choose_owner(facts.holders[one.inode], facts.processes)
        for one in facts.listeners
        if facts.holders.get(one.inode)
    }
    for member in tree:
        process = facts.processes[member.pid]
        sockets = holding.get(member.pid, ())
        yield Step(
            action=Action.END,
            pid=member.pid,
            start_ticks=process.start_ticks,
            what=shown(process.argv, process.name),
            why=_why(member, sockets, is_owner=member.pid in owners, ppid=process.ppid),
            role=member.role,
            depth=member.depth,
            inodes=tuple(one.inode for one in sockets),
        )


def _why(member: Member, sockets: Sequence[Listener], *, is_owner: bool, ppid: int) -> str:
    where = ", ".join(dict.fromkeys(_address(one) for one in sockets))
    match member.role:
        case Role.LISTENS if is_owner:
            return f"listens on {where}"
        case Role.LISTENS:
            return f"holds the same socket, {where}"
        case Role.WRAPS:
            return "does nothing but run what is below it"
        case Role.BELONGS:
            return f"was started by pid {ppid}"


def _named(facts: PortFacts, holding: Mapping[int, tuple[Listener, ...]]) -> Iterator[Step]:
    """Say what to do about those holders that are never ended."""
    for pid in sorted(holding):
        if not is_activator(pid, facts.processes):
            continue
        process = facts.processes.get(pid)
        name = "pid 1" if process is None else process.name
        yield Step(
            action=Action.NAMED,
            pid=pid,
            start_ticks=None if process is None else process.start_ticks,
            what=f"{name} holds the port on behalf of a unit",
            why=_activation(facts, pid),
        )


def _activation(facts: PortFacts, pid: int) -> str:
    process = facts.processes.get(pid)
    cgroup = None if process is None else process.cgroup
    sockets = sorted({one for unit in facts.units.values() for one in unit.sockets})
    if sockets:
        return "; ".join(stop_unit(one, cgroup) for one in sockets)
    if process is not None and process.name == "systemd":
        user = " --user" if pid != 1 else ""
        return (
            f"systemctl{user} list-sockets names the unit for :{facts.port}; "
            f"systemctl{user} stop NAME.socket ends it"
        )
    return "it is the first process of this machine; change what it was told to start"


def _parents(facts: PortFacts, tree: Sequence[Member]) -> tuple[int, ...]:
    """Return the pids above the tree, one per top, without those that adopt orphans."""
    above = dict.fromkeys(facts.processes[one.pid].ppid for one in tree if one.depth == 0)
    return tuple(
        pid
        for pid in above
        if pid in facts.processes and pid not in _NEVER and not is_activator(pid, facts.processes)
    )


def _spared(facts: PortFacts, tree: Sequence[Member], pids: frozenset[int]) -> Iterator[Spared]:
    for pid in _parents(facts, tree):
        parent = facts.processes[pid]
        why = "started the tree and has a purpose of its own"
        if parent.pid in facts.caller.lineage:
            why = "started the tree, and this command runs in it"
        yield Spared(pid=parent.pid, what=shown(parent.argv, parent.name), why=why)
    for pid, count in sorted(facts.clients.items()):
        process = facts.processes.get(pid)
        if pid not in pids and process is not None:
            plural = "connection" if count == 1 else "connections"
            why = f"client: loses {count} {plural}, goes on running"
            yield Spared(pid=pid, what=shown(process.argv, process.name), why=why)


def _also_closes(facts: PortFacts, pids: frozenset[int]) -> Iterator[str]:
    found: dict[str, None] = {}
    for one in facts.elsewhere:
        holders = {holder.pid for holder in facts.holders.get(one.inode, ())}
        if holders and holders <= pids:
            found[f"{_address(one)} ({one.transport})"] = None
    yield from found


def _memory(facts: PortFacts, pids: frozenset[int]) -> int | None:
    known = [
        one.memory_bytes
        for one in (facts.processes[pid] for pid in pids)
        if one.memory_bytes is not None
    ]
    return sum(known) if known else None


def _name(facts: PortFacts) -> str | None:
    """Return the name that a person types to say the second yes."""
    for one in facts.listeners:
        owner = choose_owner(facts.holders.get(one.inode, ()), facts.processes)
        if owner is not None and owner in facts.processes:
            return facts.processes[owner].name
    return None


def _address(one: Listener) -> str:
    if one.host is None:
        return one.path or "?"
    return str(Endpoint(host=one.host, port=one.port, transport=one.transport))
