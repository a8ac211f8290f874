"""Judge how much yes a plan needs: an ordinary one, a second one, or none will do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from homeport.act.at_stake import what_is_at_stake
from homeport.act.comes_back import container_stop
from homeport.act.command_line import program_of
from homeport.act.free_facts import PortFacts
from homeport.act.kinship import Member
from homeport.identify.owner import is_activator
from homeport.model.freeing import Risk, Role
from homeport.model.process import Process

# Programs that hold a port for something else; ending them does not end that.
_CONTAINER_FORWARDERS = frozenset(
    {"docker-proxy", "rootlesskit", "rootlessport", "conmon", "slirp4netns", "pasta"}
    | {"com.docker.backend", "containerd-shim", "gvproxy"}
)
_VM_FORWARDERS = (
    "qemu-system",
    "vboxheadless",
    "virtualbox",
    "vmware-vmx",
    "vmnet-natd",
    "limactl",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """One reason not to go ahead at the first yes."""

    risk: Risk
    why: str


def cautions(facts: PortFacts, tree: Sequence[Member]) -> tuple[Caution, ...]:
    """Return every reason that speaks against ending `tree`, the strictest first."""
    found = [*_of_holders(facts), *_of_ownerless(facts)]
    for member in tree:
        found += [Caution(risk=Risk.SECOND_YES, why=why) for why in _of_member(member, facts, tree)]
    unique = dict.fromkeys(found)
    return tuple(sorted(unique, key=lambda one: one.risk is not Risk.FORBIDDEN))


def is_forwarder(process: Process) -> bool:
    """Return whether `process` only holds the port for a container."""
    return not _CONTAINER_FORWARDERS.isdisjoint((program_of(process.argv), process.name))


def _of_holders(facts: PortFacts) -> Iterator[Caution]:
    holding = facts.holding()
    others = [pid for pid in holding if not is_activator(pid, facts.processes)]
    for pid in sorted(holding):
        label = _label(pid, facts)
        if is_activator(pid, facts.processes):
            # systemd keeps listening whatever becomes of the service that it hands the socket to.
            risk = Risk.SECOND_YES if others else Risk.FORBIDDEN
            yield Caution(risk=risk, why=f"{label} itself holds the port, and is never ended")
        elif pid in facts.caller.lineage:
            why = f"{label} holds the port and is an ancestor of this very command"
            yield Caution(risk=Risk.FORBIDDEN, why=why)
        elif pid not in facts.processes:
            why = f"{label} holds the port, but nothing more can be read of it"
            yield Caution(risk=Risk.FORBIDDEN, why=why)


def _of_ownerless(facts: PortFacts) -> Iterator[Caution]:
    for one in facts.ownerless():
        where = f"{one.host}:{one.port}"
        if 0 not in facts.caller.uids and one.uid not in facts.caller.uids:
            user = "root" if one.uid == 0 else f"uid {one.uid}"
            why = f"{where} belongs to a process of {user}, which you may not see"
        else:
            why = f"nobody can be seen who holds {where} (the kernel, or another pid namespace)"
        yield Caution(risk=Risk.FORBIDDEN, why=why)


def _of_member(member: Member, facts: PortFacts, tree: Sequence[Member]) -> Iterator[str]:
    process = facts.processes.get(member.pid)
    if process is None:
        return
    label = _label(member.pid, facts)
    loss = what_is_at_stake(process.name, process.exe, process.argv)
    if loss is not None:
        yield f"{label}: {loss}"
    if process.exe is None and member.role is not Role.BELONGS:
        yield f"{label} cannot be identified: its executable is unreadable"
    if process.uid not in facts.caller.uids and _is_top(process, tree):
        yield f"{label} runs as {process.user or f'uid {process.uid}'}, not as you"
    if member.pid in facts.homes:
        yield f"{label} is Homeport itself; homeport down ends it in order"
    yield from _of_guests(process, facts)
    yield from _of_terminals(member, process, facts, tree)


def _of_guests(process: Process, facts: PortFacts) -> Iterator[str]:
    label, stop = _label(process.pid, facts), container_stop(process, facts.containers)
    if stop is not None:
        yield f"{label} runs in a container: {stop}"
    elif is_forwarder(process):
        name = " ".join(facts.containers) or f"NAME (docker ps --filter publish={facts.port})"
        yield f"{label} only forwards to a container, which goes on: docker stop {name}"
    elif program_of(process.argv).startswith(_VM_FORWARDERS):
        yield f"{label} is a virtual machine, which ends like a pulled plug: shut it down instead"


def _of_terminals(
    member: Member, process: Process, facts: PortFacts, tree: Sequence[Member]
) -> Iterator[str]:
    """Warn of programs in a terminal that the listener itself opened (a web terminal, an IDE)."""
    if member.role is not Role.BELONGS or process.tty is None:
        return
    listening = (facts.processes.get(one.pid) for one in tree if one.role is Role.LISTENS)
    if all(one is None or one.tty != process.tty for one in listening):
        yield f"{_label(process.pid, facts)} runs in a terminal of its own ({process.tty})"


def _is_top(process: Process, tree: Sequence[Member]) -> bool:
    return all(one.pid != process.ppid for one in tree)


def _label(pid: int, facts: PortFacts) -> str:
    process = facts.processes.get(pid)
    comm = next(
        (one.comm for held in facts.holders.values() for one in held if one.pid == pid), "?"
    )
    return f"{comm if process is None else process.name} (pid {pid})"
