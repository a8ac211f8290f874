"""Gather, within a few milliseconds, what tells whether anything is wrong on the machine."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from homeport.diagnose.rounds import Aside, findings_now
from homeport.home.server_configs import ServerConfigs
from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.model.address import Transport
from homeport.model.machine_finding import MachineFinding
from homeport.model.service import Service, Snapshot
from homeport.model.sockets import Listener
from homeport.model.vitals import Vitals
from homeport.observe.loopback import read_loopback
from homeport.observe.pulse import feel_pulses, is_loopback_up
from homeport.observe.sockets import read_listeners
from homeport.observe.vitals import read_vitals

# What costs more than the pulse is looked at in turn, a few in each round.
_CLOSER_LOOKS = 8
_IN_TURN = 2
_MOST_PIDS = 400
# Below this nobody is out of descriptors, unless on purpose.
_MANY_FDS = 128
_UNWELL = ("T", "t", "Z")


class Inspection:
    """Looks again and again; what it knows of each process carries over to the next look."""

    def __init__(self, *, clock: Clock = SYSTEM_CLOCK) -> None:
        """Nothing is read before `inspect`."""
        self._turn = 0
        self._known: dict[int, Vitals] = {}
        self._configs = ServerConfigs(clock)

    def inspect(self, seen: Snapshot) -> tuple[MachineFinding, ...]:
        """Return what is wrong among the services in `seen`, as it is at this moment.

        Nothing is sent to anybody. Cost: 3 ms for 100 services; now and then 5 ms more, to read
        the configuration of a proxy.
        """
        services = tuple(_as_now(seen.services, read_listeners(namespaces=False)))
        vitals = self._vitals(services)
        return findings_now(
            replace(seen, services=services),
            vitals,
            Aside(
                loopback=read_loopback() if is_loopback_up() is False else None,
                upstreams=self._configs.upstreams(services),
                shut_out=self._configs.shut_out(services),
            ),
        )

    def _vitals(self, services: Collection[Service]) -> dict[int, Vitals]:
        pids = _holders(services)
        found = feel_pulses(pids)
        waits = {one.pid for one in services if one.accept_queue and one.pid is not None}
        closer = [pid for pid in found if pid in waits or self._may_be_unwell(found[pid])]
        closer = closer[:_CLOSER_LOOKS] + self._whose_turn(list(found))
        fresh = read_vitals(closer)
        # Frozen, left behind: what only a closer look shows is kept until the next one.
        self._known = {pid: fresh.get(pid) or self._kept(one) for pid, one in found.items()}
        return self._known

    def _may_be_unwell(self, pulse: Vitals) -> bool:
        before = self._known.get(pulse.pid)
        was_unwell = before is not None and (before.is_frozen or before.is_orphan)
        return was_unwell or pulse.state in _UNWELL or (pulse.open_fds or 0) >= _MANY_FDS

    def _whose_turn(self, pids: list[int]) -> list[int]:
        if not pids:
            return []
        at = self._turn % len(pids)
        self._turn += _IN_TURN
        return (pids + pids)[at : at + _IN_TURN]

    def _kept(self, pulse: Vitals) -> Vitals:
        before = self._known.get(pulse.pid)
        if before is None or before.session != pulse.session:
            return pulse
        if (before.state, before.open_fds) == (pulse.state, pulse.open_fds):
            return before
        return replace(before, state=pulse.state, open_fds=pulse.open_fds)


def _as_now(services: Iterable[Service], listeners: Iterable[Listener]) -> Iterator[Service]:
    """Yield the services that still listen, with the state of their fullest queue.

    A map may be old when nobody watches. Of other namespaces the queues are not known now.
    """
    by_cookie = {one.cookie: one for one in listeners if one.cookie is not None}
    for one in services:
        mine = [by_cookie[cookie] for cookie in one.cookies if cookie in by_cookie]
        if one.namespace is not None or not one.cookies:
            yield _with_queue(one, None, None)
        elif mine:
            fullest = max(mine, key=lambda each: (each.accept_queue or 0) - (each.backlog or 0))
            yield _with_queue(one, fullest.accept_queue, fullest.backlog)


def _with_queue(one: Service, waiting: int | None, room: int | None) -> Service:
    if (one.accept_queue, one.backlog) == (waiting, room):
        return one  # nearly always, and a copy costs 20 us
    return replace(one, accept_queue=waiting, backlog=room)


def _holders(services: Iterable[Service]) -> list[int]:
    pids = (
        pid
        for one in services
        if one.transport is Transport.TCP
        for pid in (one.pid, *one.pids)
        if pid is not None
    )
    return list(dict.fromkeys(pids))[:_MOST_PIDS]
