"""A port that is held by somebody, for tests of what would be done about it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from nouns import holder, listener

from homeport.act.free_facts import Caller, PortFacts
from homeport.model.address import Transport
from homeport.model.process import Process

PORT = 5_173
ME = 1_000
CALLER = Caller(pid=900, uids=frozenset({ME}), lineage=frozenset({900, 890}))


def facts(
    *members: Process, holders: Iterable[int] = (), port: int = PORT, **changes: Any
) -> PortFacts:
    """Return the facts of one TCP listener that `holders` share; they may signal everybody."""
    children: dict[int, tuple[int, ...]] = {}
    for one in members:
        children[one.ppid] = (*children.get(one.ppid, ()), one.pid)
    plain = PortFacts(
        port=port,
        transport=Transport.TCP,
        listeners=(listener(port),),
        elsewhere=(),
        holders={port: tuple(holder(pid) for pid in holders)},
        processes={one.pid: one for one in members},
        children=children,
        clients={},
        connections=0,
        caller=CALLER,
        may_signal=frozenset(one.pid for one in members),
    )
    return replace(plain, **changes)
