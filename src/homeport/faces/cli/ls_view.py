"""The map as lines of text: dev servers by project, system listeners folded, doubts at the end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from homeport.faces.cli import service_words as words
from homeport.faces.cli.amounts import count, short_age, short_size
from homeport.faces.cli.measure import fit, printable, width, wrap
from homeport.faces.cli.style import Line, Span, Tone, line
from homeport.faces.cli.table import Column, lay_out
from homeport.model.address import Transport
from homeport.model.service import Service, Snapshot

COLUMNS = (
    Column(title="PORT", least=5, good=9, is_number=True),
    Column(title="WHAT", least=9, good=15),
    Column(title="PROJECT", least=7, good=10),
    Column(title="BRANCH", keep=3, least=6, good=9),
    Column(title="BY", keep=2, least=6, good=9),
    Column(title="ADDRESS", least=9, good=15),
    Column(title="CONN", keep=6, is_number=True),
    Column(title="IDLE", keep=4, is_number=True),
    Column(title="AGE", keep=5, is_number=True),
    Column(title="MEM", keep=7, is_number=True),
)
_FOLDED_NAMES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Which services the watcher saw come or go since the frame before, by `key`."""

    new: frozenset[object] = frozenset()
    gone: tuple[Service, ...] = ()


NO_MARKS = Marks()


def key(service: Service) -> object:
    """Return what makes a row the same row in the next frame."""
    place = (service.port, service.transport, service.path, service.namespace)
    return (*place, service.pid, service.addresses)


def view(
    snapshot: Snapshot,
    *,
    shows_all: bool,
    is_filtered: bool,
    room: int | None,
    marks: Marks = NO_MARKS,
) -> list[Line]:
    """Return the lines of `homeport ls`, none wider than `room`.

    Whoever filters wants to see what fits, so nothing is folded then. Unix sockets come only
    with --all or by name.
    """
    services = [*snapshot.services, *marks.gone]
    shown = [one for one in services if shows_all or is_filtered or not _is_noise(one)]
    folded = [] if shows_all or is_filtered else [one for one in services if _is_noise(one)]
    lines = _table(sorted(shown, key=_order), snapshot, room, marks)
    if not shown:
        lines = _nothing(is_filtered=is_filtered, room=room)
    system = [one for one in folded if one.transport is not Transport.UNIX]
    if system:
        lines += [(), _fold(system, room)]
    return lines + _remarks(shown, snapshot.notes, room)


def without_unix(snapshot_services: Iterable[Service]) -> tuple[Service, ...]:
    """Return the services that have a port."""
    return tuple(one for one in snapshot_services if one.transport is not Transport.UNIX)


def _is_noise(one: Service) -> bool:
    return one.is_background or one.transport is Transport.UNIX


def _order(one: Service) -> tuple[bool, bool, str, int, str, int]:
    return (
        _is_noise(one),
        one.project is None,
        one.project or "",
        one.port or 0,
        one.path or "",
        one.pid or 0,
    )


def _table(
    services: Sequence[Service], snapshot: Snapshot, room: int | None, marks: Marks
) -> list[Line]:
    contested = {key(one) for found in words.rivals(services) for one in found}
    gone = {key(one) for one in marks.gone}
    rows = []
    project: str | None = None
    for one in services:
        row = _row(
            one, snapshot, is_contested=key(one) in contested, is_repeat=one.project == project
        )
        rows.append(_marked(row, key(one), marks, gone))
        project = one.project
    return lay_out(COLUMNS, rows, room) if rows else []


def _row(one: Service, snapshot: Snapshot, *, is_contested: bool, is_repeat: bool) -> list[Span]:
    age_s = (snapshot.taken_at - one.started_at).total_seconds() if one.started_at else None
    port = words.port(one)
    place = one.project or one.container or ""
    return [
        Span(f"!{port}", Tone.CAUTION) if is_contested else Span(port, Tone.STRONG),
        Span(
            words.what(one), Tone.QUIET if one.process is None and not one.product else Tone.PLAIN
        ),
        Span(printable(place), Tone.QUIET if is_repeat else Tone.NAME),
        Span(printable(one.branch or "")),
        Span(printable(one.started_by or "")),
        words.address(one),
        Span("" if one.connections is None else str(one.connections)),
        Span(short_age(one.idle_s)),
        Span(short_age(age_s)),
        Span(short_size(one.memory_bytes)),
    ]


def _marked(row: list[Span], its_key: object, marks: Marks, gone: set[object]) -> list[Span]:
    if its_key in gone:
        return [Span(one.text, Tone.GONE) for one in row]
    if its_key in marks.new:
        return [Span(one.text, Tone.NEW) for one in row]
    return row


def _nothing(*, is_filtered: bool, room: int | None) -> list[Line]:
    text = "Nothing that listens fits." if is_filtered else "Nothing of yours listens."
    return [line(Span(one, Tone.QUIET)) for one in wrap(text, room or len(text))]


def _fold(system: Sequence[Service], room: int | None) -> Line:
    """Return `+ 14 system listeners: sshd :22, cupsd :631, … (--all)` with as many names as fit."""
    head, tail = f"+ {count(len(system), 'system listener')}", " (--all)"
    # Names first: `? (uid 0)` tells nobody anything.
    ranked = sorted(system, key=lambda one: (one.process is None, _order(one)))
    names = list(dict.fromkeys(f"{words.what(one)} :{words.port(one)}" for one in ranked))
    for shown in range(min(len(names), _FOLDED_NAMES), 0, -1):
        rest = ", …" if shown < len(names) else ""
        text = f"{head}: {', '.join(names[:shown])}{rest}{tail}"
        if room is None or width(text) <= room:
            return line(Span(text, Tone.QUIET))
    return line(Span(fit(f"{head}{tail}", room or 0), Tone.QUIET))


def _remarks(shown: Sequence[Service], notes: Sequence[str], room: int | None) -> list[Line]:
    """Return what the reader should know of the list: rivals on one port, and what is hidden."""
    lines: list[Line] = []
    for found in words.rivals(shown):
        texts = _wrapped(f"! {words.rivalry(found)}", room, f"(homeport why {found[0].port})")
        lines += [line(Span(one, Tone.CAUTION)) for one in texts]
    for note in notes:
        lines += [line(Span(one, Tone.QUIET)) for one in _wrapped(printable(note), room)]
    return [(), *lines] if lines else []


def _wrapped(text: str, room: int | None, command: str = "") -> list[str]:
    """Return `text` in lines, with `command` behind it in one piece, so that it can be copied."""
    lines = [text] if room is None else wrap(text, room)
    if not command:
        return lines
    last = f"{lines[-1]} {command}"
    if room is None or width(last) <= room:
        return [*lines[:-1], last]
    return [*lines, fit(command, room)]
