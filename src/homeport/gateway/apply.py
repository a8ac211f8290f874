"""Bring new routes into force: what they need first, nothing away too early, back when refused."""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from homeport.errors import HomeportError
from homeport.gateway.admin import Admin, Reading
from homeport.gateway.coding import names_in
from homeport.gateway.forwards import PREFIX, LeftOut
from homeport.gateway.resources import Document, Kind, Resources, merged
from homeport.gateway.write import NotWrittenError, Shelf
from homeport.kit.clock import SYSTEM_CLOCK, Clock

# A thousand routes are in force after 0.4 s on a busy machine.
DEADLINE_S = 10.0
_LOOK_S = 0.004


class RejectedError(HomeportError):
    """Envoy does not take the new routes; the old ones go on."""

    code, exit_code, http_status = "routes-rejected", 70, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """Whether the gateway serves a document, and why not.

    `refused` are the forwards without which it does: somebody else has their port.
    """

    is_applied: bool
    why: str | None = None
    refused: tuple[LeftOut, ...] = ()


def wait_applied(
    admin: Admin,
    document: Document,
    before: Reading | None = None,
    *,
    deadline_s: float = DEADLINE_S,
    clock: Clock = SYSTEM_CLOCK,
) -> Applied:
    """Wait until the gateway serves `document` or has turned it down.

    `before` is the reading from before it was written; without, no refusal is noticed but that of
    single forwards.

    Raises: SilentGatewayError.
    """
    until_s = clock.monotonic_s() + deadline_s
    while True:
        now = admin.readings()[document.kind]
        if now.version == document.version:
            return Applied(is_applied=True)
        if now.rejections > (0 if before is None else before.rejections):
            partly = all_but_forwards(admin, document)
            if partly is not None:
                return partly
        if before is not None and now.rejections > before.rejections:
            return Applied(is_applied=False, why=f"Envoy refused the {document.kind.name.lower()}")
        if clock.monotonic_s() > until_s:
            why = f"version {document.version} is not in force after {deadline_s:g} s"
            return Applied(is_applied=False, why=f"{why}, but {now.version}")
        time.sleep(_LOOK_S)


def prepare(shelf: Shelf, resources: Resources) -> None:
    """Lay everything out for a gateway that does not run yet.

    Raises: NotWrittenError.
    """
    shelf.prepare()
    for document in resources.documents:
        shelf.put(document)


def apply(
    shelf: Shelf,
    admin: Admin,
    resources: Resources,
    *,
    deadline_s: float = DEADLINE_S,
    explain: Callable[[], str | None] = lambda: None,
) -> tuple[LeftOut, ...]:
    """Make the running gateway serve `resources`; return the forwards that it could not open.

    New clusters come before the routes that lead to them, and old ones go after the routes that
    led there, so that no request finds a route without its cluster. When a document is refused,
    what was in force is laid out again, so that a restarted gateway serves it too; `explain` then
    says what is wrong with it.

    Raises: NotWrittenError, RejectedError, SilentGatewayError. Old routes serve in all cases.
    """
    before = {kind: shelf.read(kind) for kind in Kind}
    # Asked once: each question wakes Envoy up, and no other hand than ours changes its documents.
    in_force = dict(admin.readings())
    closed: list[LeftOut] = []
    try:
        for document in _steps(before[Kind.CLUSTERS], resources):
            closed += _bring(shelf, admin, document, in_force, deadline_s)
    except _RefusedError as refused:
        _lay_back(shelf, before)
        why = explain() or refused.why
        raise RejectedError(
            f"the gateway does not take the new routes: {why}",
            hint="the old routes go on; this is a bug of Homeport's: please report it with the "
            "routes you have",
        ) from refused
    # They are in force by now; without the spare copy only `restore` has less to go by.
    with suppress(NotWrittenError):
        for document in resources.documents:
            shelf.keep(document)
    return tuple(closed)


def restore(shelf: Shelf) -> tuple[Kind, ...]:
    """Lay out what was accepted last, wherever the present file is missing; return those kinds.

    Raises: NotWrittenError.
    """
    shelf.prepare()
    lost = [kind for kind in Kind if shelf.read(kind) is None]
    found = [one for kind in lost if (one := shelf.read_good(kind)) is not None]
    for document in found:
        shelf.put(document)
    return tuple(one.kind for one in found)


class _RefusedError(Exception):
    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def _steps(old: Document | None, resources: Resources) -> tuple[Document, ...]:
    """Return the documents in the order in which they are safe."""
    clusters = resources.of(Kind.CLUSTERS)
    routes, listeners = resources.of(Kind.ROUTES), resources.of(Kind.LISTENERS)
    if old is None:
        return clusters, routes, listeners
    return merged(old, clusters), routes, listeners, clusters


def _bring(
    shelf: Shelf,
    admin: Admin,
    document: Document,
    in_force: dict[Kind, Reading],
    deadline_s: float,
) -> tuple[LeftOut, ...]:
    reading = in_force[document.kind]
    if not shelf.put(document):
        if reading.version == document.version:
            return ()
        # It lies there and was refused, in part or as a whole; the port may be free by now.
        shelf.put(document, again=True)
    applied = wait_applied(admin, document, reading, deadline_s=deadline_s)
    if not applied.is_applied:
        raise _RefusedError(applied.why or "no reason")
    in_force[document.kind] = replace(reading, version=document.version)
    return applied.refused


def all_but_forwards(admin: Admin, document: Document) -> Applied | None:
    """Return which forwards are missing when all other listeners of `document` serve.

    Envoy takes the listeners one by one, but calls the whole document rejected when one failed.
    """
    if document.kind is not Kind.LISTENERS:
        return None
    serving, refused = admin.listeners()
    failed = {one.listener for one in refused}
    wanted = names_in(document.body)
    is_partly = failed and wanted <= failed | set(serving)
    if not is_partly or not all(one.startswith(PREFIX) for one in failed):
        return None
    return Applied(
        is_applied=True,
        refused=tuple(
            LeftOut(name=one.listener.removeprefix(PREFIX), why=one.why) for one in refused
        ),
    )


def _lay_back(shelf: Shelf, before: Mapping[Kind, Document | None]) -> None:
    for kind, document in before.items():
        good = shelf.read_good(kind) or document
        if good is not None:
            shelf.put(good)
