"""Ask listeners who they are: one connection and one short exchange each, never an exception."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import monotonic

from homeport.model.clues import Door
from homeport.model.identity import Reply
from homeport.probe.catalogue import PROBES, Probe
from homeport.probe.cursor import GarbledError
from homeport.probe.line import Line, NoAnswerError
from homeport.probe.notes import Notes
from homeport.probe.reach import Enter, open_line
from homeport.probe.recognise import recognise
from homeport.probe.secure import SecureError

DEADLINE_S = 1.5
AT_ONCE = 32
OVERALL_S = 5.0
# Hanging up is an answer of a kind; only who keeps us waiting is left in peace.
_HUNG_UP = ("closed", "reset")
NO_TIME = "there was no time left"
# "redis+tls" asks the same as "redis", inside TLS.
_INSIDE_TLS = "+tls"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A probe to be asked at a door; `enter` moves a thread into the door's namespace."""

    name: str
    door: Door
    enter: Enter | None = None


def ask(
    name: str, door: Door, *, deadline_s: float = DEADLINE_S, enter: Enter | None = None
) -> Reply:
    """Return what the probe `name` learned at `door`, at the latest when `deadline_s` is over.

    "NAME+tls" asks the same inside TLS. Whatever the peer does is told in the reply.

    Raises: LookupError when there is no such probe.
    """
    probe = PROBES.load(name.removesuffix(_INSIDE_TLS))
    if door.transport not in probe.transports:
        return _unasked(name, f"{name} is not for {door.transport} sockets")
    inside_tls = name.endswith(_INSIDE_TLS)
    asked = f"{probe.asks}, inside TLS" if inside_tls else probe.asks
    notes = Notes()
    try:
        line = open_line(
            door,
            until=monotonic() + deadline_s,
            enter=enter,
            connects=not probe.answers_elsewhere,
        )
    except NoAnswerError as silence:
        notes.add("silence", silence.why)
        return notes.reply(name, asked, answered=False, was_tls=False)
    with line:
        _talk(probe, line, notes, inside_tls=inside_tls)
    answered = bool(line.first) or notes.facts.get("silence") in _HUNG_UP
    return notes.reply(name, asked, answered=answered, was_tls=line.secure is not None)


def ask_many(
    questions: Sequence[Question],
    *,
    deadline_s: float = DEADLINE_S,
    at_once: int = AT_ONCE,
    overall_s: float = OVERALL_S,
) -> tuple[Reply, ...]:
    """Return the reply to each question, in their order, many doors being asked side by side.

    A door is asked one thing at a time, and nothing more after it kept silent. After `overall_s`
    nothing new is asked.
    """
    until = monotonic() + overall_s
    doors: dict[tuple[Door, Enter | None], list[int]] = {}
    for number, one in enumerate(questions):
        doors.setdefault((one.door, one.enter), []).append(number)
    replies: dict[int, Reply] = {}

    def ask_door(numbers: list[int]) -> None:
        is_silent = False
        for number in numbers:
            one = questions[number]
            left = min(deadline_s, until - monotonic())
            if is_silent or left <= 0:
                why = "it did not answer before" if is_silent else NO_TIME
                replies[number] = _unasked(one.name, why)
                continue
            replies[number] = ask(one.name, one.door, deadline_s=left, enter=one.enter)
            is_silent = not replies[number].answered

    if doors:
        with ThreadPoolExecutor(min(at_once, len(doors)), "homeport-probe") as pool:
            for done in [pool.submit(ask_door, numbers) for numbers in doors.values()]:
                done.result()
    return tuple(replies[number] for number in range(len(questions)))


def _talk(probe: Probe, line: Line, notes: Notes, *, inside_tls: bool) -> None:
    try:
        if inside_tls:
            line.start_tls(probe.alpn)
        probe.exchange(line, notes)
    except NoAnswerError as silence:
        notes.add("silence", silence.why)
    except SecureError as failure:
        _note_failure(failure, notes)
    except GarbledError:
        pass  # something else than expected came; see below what
    if line.is_echo:
        notes.become_echo()
    elif notes.protocol is None:
        recognise(line.heard if line.secure else line.first, notes)


def _note_failure(failure: SecureError, notes: Notes) -> None:
    if failure.is_tls:
        notes.tls = True
        notes.add("error", failure.reason)
    if failure.wants_certificate:
        notes.auth = "client-cert"


def _unasked(name: str, why: str) -> Reply:
    notes = Notes()
    notes.add("silence", why)
    return notes.reply(name, f"nothing, as {why}", answered=False, was_tls=False)
