"""What the owner of a service should know about it: the warnings of `homeport why`."""

from collections.abc import Iterator, Sequence

from homeport.model.address import Transport
from homeport.model.exposure import Reach
from homeport.model.process import Process, Source
from homeport.model.service import Caution, Service

_WHO = {
    Reach.EVERYWHERE: "every machine that can reach this one",
    Reach.LAN: "the local network",
    Reach.BRIDGE: "containers and virtual machines on this host",
}
_STOPPED_STATES = {"T": "stopped", "t": "stopped by a debugger", "Z": "a zombie"}


def cautions(
    service: Service, owner: Process | None, source: Source | None, others: Sequence[Service]
) -> tuple[Caution, ...]:
    """Return the warnings about `service`, the most pressing first.

    `others` are the other services on the same port.
    """
    return (
        *_exposure(service),
        *_owner(service, owner, source),
        *_queue(service),
        *_twins(service, others),
        *_number(service),
    )


def _exposure(service: Service) -> Iterator[Caution]:
    who = _WHO.get(service.reach)
    if who is None:
        return
    where = ", ".join(service.addresses)
    yield Caution(code="exposed", what=f"listens on {where}: reachable by {who}")


def _owner(service: Service, owner: Process | None, source: Source | None) -> Iterator[Caution]:
    if service.pid is None:
        yield Caution(code="unknown-owner", what="no process that we may see holds it")
    if owner is None:
        return
    if owner.uid == 0:
        yield Caution(code="root", what="runs as root")
    if owner.is_exe_deleted:
        yield Caution(
            code="deleted-binary",
            what=f"its program {owner.exe} was deleted or replaced since it started",
        )
    if owner.state in _STOPPED_STATES:
        yield Caution(
            code="stopped", what=f"is {_STOPPED_STATES[owner.state]}, so it cannot answer"
        )
    if owner.ppid == 1 and owner.unit is None and source is not None and source.pid is None:
        yield Caution(
            code="orphan", what=f"was started by {source.name}, which has ended without it"
        )


def _queue(service: Service) -> Iterator[Caution]:
    if service.transport is Transport.UDP:
        if service.drops:
            yield Caution(code="drops", what=f"lost {service.drops} datagrams")
        return
    waiting, room = service.accept_queue or 0, service.backlog or 0
    if waiting and waiting >= room:
        yield Caution(
            code="queue-full",
            what=f"{waiting} connections wait to be accepted and there is room for {room}",
        )
    elif waiting:
        yield Caution(code="queue-waiting", what=f"{waiting} connections wait to be accepted")


def _twins(service: Service, others: Sequence[Service]) -> Iterator[Caution]:
    """Tell when the answer depends on the address that a client happens to pick."""
    for one in others:
        if one.transport is not service.transport or one.namespace != service.namespace:
            continue
        where = ", ".join(one.addresses)
        mine = ", ".join(service.addresses)
        whose = f"{one.process or 'another program'} (pid {one.pid or '?'})"
        if set(one.addresses) & set(service.addresses):
            what = f"{where} is shared with {whose}: the kernel picks one for each connection"
            yield Caution(code="shared-port", what=what)
        else:
            what = f"{mine} is this program, but {where} is {whose}: they are two programs"
            yield Caution(code="two-programs", what=what)


def _number(service: Service) -> Iterator[Caution]:
    kind = service.port_class
    if kind is None or service.transport is Transport.UDP or not kind.is_ephemeral:
        return
    yield Caution(
        code="ephemeral-port",
        what="the kernel may give this port to an outgoing connection while the server is down",
    )
