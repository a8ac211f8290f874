"""Find out what services are: read clues, conclude, ask what is missing, conclude again."""

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from homeport.errors import NotAllowedError
from homeport.home.family import ancestry_of
from homeport.home.known import Known, has_settled
from homeport.home.paths import cache_dir
from homeport.identify.catalogue import Catalogue, open_catalogue
from homeport.identify.group import Facts
from homeport.identify.identify import identify
from homeport.identify.probes import choose_probes
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.clues import Clues, Door
from homeport.model.identity import Asking, Identity, Reply
from homeport.model.service import Service
from homeport.observe.clues.read import read_clues
from homeport.observe.namespaces import enter, find_namespaces

# In all: who is left over is asked at the next look.
_ASKING_S = 4.0
_ASKING_PATIENTLY_S = 12.0
# TLS or not, then what speaks inside, then what that is protected by.
_ROUNDS = 4
_INSIDE_TLS = "+tls"


@dataclass(slots=True, kw_only=True)
class _Case:
    """One service while it is being identified."""

    door: Door
    clues: Clues
    enter: Callable[[], None] | None
    identity: Identity
    replies: list[Reply] = field(default_factory=list)
    is_left_over: bool = False

    def next_probe(
        self, catalogue: Catalogue, there: Collection[str], *, patient: bool
    ) -> str | None:
        """Return what to ask next, of what is `there`; after a silence nothing more is asked."""
        if self.is_left_over or (self.replies and not self.replies[-1].answered):
            return None
        asked = {one.probe for one in self.replies}
        wanted = choose_probes(
            self.door, self.clues, self.identity, patient=patient, catalogue=catalogue
        )
        return next(
            (one for one in wanted if one not in asked and one.removesuffix(_INSIDE_TLS) in there),
            None,
        )


def identify_now(
    new: Sequence[Service],
    services: Sequence[Service],
    facts: Facts,
    *,
    root: Path,
    asking: Asking,
) -> dict[int, Known]:
    """Return what each of `new` is, by the id() of the service; `services` are all there are."""
    catalogue = open_catalogue(_kept_in())
    clues = _read_all_clues(new, services, facts, root, catalogue)
    namespaces = _ways_in(new) if asking else {}
    cases = {
        id(one): _Case(
            door=door_of(one),
            clues=clues[id(one)],
            enter=namespaces.get(one.namespace) if one.namespace else None,
            identity=identify(door_of(one), clues[id(one)], catalogue=catalogue),
        )
        for one in new
    }
    if asking:
        askable = [
            cases[id(one)]
            for one in new
            if (one.namespace is None or one.namespace in namespaces)
            and (asking is Asking.PATIENT or has_settled(one, facts.taken_at))
            and one.pid != os.getpid()
        ]
        # One process with a thousand sockets must not use up the time of the others.
        askable.sort(key=lambda one: len(one.clues.doors))
        _ask(askable, catalogue, patient=asking is Asking.PATIENT)
    return {
        key: Known(
            level=Asking.NOTHING if one.is_left_over else asking,
            identity=one.identity,
            looked_at=() if one.identity.product else one.clues.looked_at,
        )
        for key, one in cases.items()
    }


def _ask(cases: Sequence[_Case], catalogue: Catalogue, *, patient: bool) -> None:
    # A look that asks nobody does without: threads and TLS take 40 ms to import.
    from homeport.probe.ask import NO_TIME, Question, ask_many  # noqa: PLC0415 - see above
    from homeport.probe.catalogue import PROBES  # noqa: PLC0415 - see above

    until_s = SYSTEM_CLOCK.monotonic_s() + (_ASKING_PATIENTLY_S if patient else _ASKING_S)
    there = frozenset(PROBES.names())
    for _ in range(_ROUNDS):
        chosen = [(one, one.next_probe(catalogue, there, patient=patient)) for one in cases]
        asked = [(one, name) for one, name in chosen if name is not None]
        if not asked:
            return
        questions = [Question(name=name, door=one.door, enter=one.enter) for one, name in asked]
        left_s = until_s - SYSTEM_CLOCK.monotonic_s()
        for (one, _), reply in zip(asked, ask_many(questions, overall_s=left_s), strict=True):
            if reply.fact("silence") == NO_TIME:
                one.is_left_over = True
                continue
            one.replies.append(reply)
            one.identity = identify(one.door, one.clues, one.replies, catalogue=catalogue)


def door_of(one: Service) -> Door:
    """Return the service's socket as fingerprints and probes see it."""
    return Door(transport=one.transport, port=one.port or 0, addresses=one.addresses, path=one.path)


def _read_all_clues(
    new: Sequence[Service],
    services: Sequence[Service],
    facts: Facts,
    root: Path,
    catalogue: Catalogue,
) -> dict[int, Clues]:
    """Return the clues of each service; those of one process are read once."""
    doors: dict[int | None, list[Door]] = {}
    for one in services:
        doors.setdefault(one.pid, []).append(door_of(one))
    by_pid: dict[int, Clues] = {}
    found: dict[int, Clues] = {}
    for one in new:
        owner = facts.processes.get(one.pid) if one.pid is not None else None
        if owner is None:
            found[id(one)] = _without_process(one)
            continue
        if owner.pid not in by_pid:
            by_pid[owner.pid] = read_clues(
                owner,
                tuple(doors[owner.pid]),
                ancestry_of(owner, facts.processes),
                root,
                environ_names=catalogue.environ,
            )
        found[id(one)] = by_pid[owner.pid]
    return found


def _without_process(one: Service) -> Clues:
    return Clues(
        pid=one.pid or 0,
        name=one.process or "",
        exe=None,
        argv=(),
        cwd=None,
        doors=(door_of(one),),
    )


def _ways_in(new: Sequence[Service]) -> dict[str, Callable[[], None]]:
    """Return how a thread gets into each network namespace that is not ours."""
    if all(one.namespace is None for one in new):
        return {}
    return {one.label: partial(enter, one.handle) for one in find_namespaces()}


def _kept_in() -> Path | None:
    try:
        return cache_dir()
    except NotAllowedError:
        return None
