"""Find out what is at the other end of a forwarder: here, or in a container's namespace."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from homeport.home.doctor.readings import is_own, own_addresses
from homeport.model.address import Host, Transport, plain
from homeport.model.examination import Examination, Upstream
from homeport.model.packet_filter import FilterAnswer
from homeport.model.sockets import Listener
from homeport.observe.names import resolve
from homeport.observe.namespace_addresses import find_namespace_of
from homeport.observe.sockets import see_listeners
from homeport.probe.consult.connect import Goal, try_connect


def place_upstreams(
    found: Sequence[Upstream], redirected: Iterable[FilterAnswer], exam: Examination
) -> tuple[Upstream, ...]:
    """Return the upstreams, and where NAT rules lead, with who listens there."""
    by_rule = [
        Upstream(
            host=one.goes_to[0],
            port=one.goes_to[1],
            source=f"NAT rule {one.rule.place}" if one.rule else "a NAT rule",
            text=f"{one.goes_to[0]}:{one.goes_to[1]}",
            is_container=True,
        )
        for one in redirected
        if one.goes_to is not None and not is_own(one.goes_to[0], exam)
    ]
    all_listeners = see_listeners().listeners if found or by_rule else ()
    return tuple(_placed(one, all_listeners, exam) for one in (*found, *by_rule))


def _placed(one: Upstream, listeners: Sequence[Listener], exam: Examination) -> Upstream:
    host = one.host or _resolved(one)
    if host is None or one.port is None:
        return one
    if is_own(host, exam):
        return _here(replace(one, host=host), host, listeners, exam)
    label = find_namespace_of(host)
    if label is None:
        return replace(one, host=host)
    there = [
        each for each in listeners if each.namespace == label and each.transport is Transport.TCP
    ]
    return replace(
        one,
        host=host,
        namespace=label,
        is_namespace_known=True,
        listeners=tuple(each for each in there if each.port == one.port),
        other_listeners=tuple(each for each in there if each.port != one.port),
    )


def _here(one: Upstream, host: Host, listeners: Sequence[Listener], exam: Examination) -> Upstream:
    """Connect to it: it is an address of this machine, and no more than a proxy does itself."""
    goal = Goal(host=host, port=one.port or 0, allowed=own_addresses(exam))
    attempt, _ = try_connect(goal)
    mine = tuple(
        each
        for each in listeners
        if each.namespace is None
        and each.transport is Transport.TCP
        and each.port == one.port
        and each.host is not None
        and (plain(each.host) == plain(host) or each.host.is_unspecified)
    )
    return replace(one, attempt=attempt, listeners=mine)


def _resolved(one: Upstream) -> Host | None:
    name = one.text.rpartition(":")[0]
    if " " in name or not name:
        return None  # beyond another machine
    addresses = resolve(name, deadline_s=1.0).addresses
    return addresses[0] if addresses else None
