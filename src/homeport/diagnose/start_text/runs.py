"""Say which hits ended the latest run, and put the most telling first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from homeport.diagnose.start_text.levels import Level
from homeport.diagnose.start_text.life import Sign, awaited, sign_of
from homeport.diagnose.start_text.lines import Line
from homeport.diagnose.start_text.rule import Hit, Weight

Judged = tuple[Hit, bool]
Signs = dict[str, list[tuple[int, Sign]]]
# A program that prepares says so in its very last lines.
_LAST_LINES = 4
# What runs out while a program serves, and seldom before.
_OF_LATER = frozenset(("fd-limit", "disk-full", "ephemeral-exhausted", "name-not-resolved"))
_FINAL, _CURRENT, _PAST = range(3)


def judge(lines: tuple[Line, ...], hits: tuple[Hit, ...], *, is_log: bool) -> tuple[Judged, ...]:
    """Return the hits that count, each with whether it ended the program, the answer first.

    Only a log (`is_log`) tells by its last lines that a program still prepares.
    """
    signs = _signs(lines)
    # After these a program of that name went on, or began anew.
    alive = {name: _last(of, Sign.SERVES, Sign.BEGINS) for name, of in signs.items()}
    served = {name: at for name, of in signs.items() if (at := _last(of, Sign.SERVES)) >= 0}
    answered = {name: _last(of, Sign.ANSWERS) for name, of in signs.items()}
    groups: dict[int, list[Hit]] = {_FINAL: [], _CURRENT: [], _PAST: []}
    for hit in hits:
        name = hit.line.source
        is_over = hit.index < alive.get(name, -1)
        has_served = hit.index > served.get(name, hit.index)
        if hit.is_serving or (has_served and hit.code in _OF_LATER and not hit.is_block):
            groups[_CURRENT].extend([] if is_over else [hit])
        elif (
            is_over
            or hit.is_mild
            or hit.index < answered.get(name, -1)
            or (has_served and hit.is_vague)
        ):
            groups[_PAST].append(hit)
        else:
            groups[_FINAL].append(hit)
    _let_go_on(lines, groups)
    if is_log and not groups[_FINAL] and not groups[_CURRENT]:
        groups[_CURRENT] = [*_progress(lines, signs)]
    return tuple(_ordered(groups))


def _signs(lines: tuple[Line, ...]) -> Signs:
    found: Signs = {}
    for index, line in enumerate(lines):
        sign = sign_of(line)
        if sign is not None:
            found.setdefault(line.source, []).append((index, sign))
    return found


def _last(signs: Iterable[tuple[int, Sign]], *kinds: Sign) -> int:
    return max((index for index, sign in signs if sign in kinds), default=-1)


def _let_go_on(lines: tuple[Line, ...], groups: dict[int, list[Hit]]) -> None:
    """Move tracebacks that the program survived: it spoke calmly before a later one ended it."""
    blocks = [hit for hit in groups[_FINAL] if hit.is_block]
    for earlier, later in pairwise(blocks):
        between = lines[earlier.index + 1 : later.index]
        if any(line.level is not None and line.level < Level.WARN for line in between):
            groups[_FINAL].remove(earlier)
            groups[_PAST].append(earlier)


def _progress(lines: tuple[Line, ...], signs: Signs) -> Iterator[Hit]:
    """Yield the last line of a program that still prepares, and has not said that it serves."""
    for of in signs.values():
        index, sign = of[-1]
        is_late = index >= len(lines) - _LAST_LINES
        if sign in (Sign.PREPARES, Sign.BEGINS) and is_late and _last(of, Sign.SERVES) < 0:
            line = lines[index]
            yield Hit(
                code="still-starting",
                line=line,
                index=index,
                weight=Weight.PROGRESS,
                subject=awaited(line),
            )


def _ordered(groups: dict[int, list[Hit]]) -> Iterator[Judged]:
    seen: set[tuple[str, str | None, int | None]] = set()
    for group, hits in groups.items():
        latest = {hit.code: hit.index for hit in hits}
        for hit in sorted(hits, key=lambda one: _place(one, latest)):
            whole = _with_port(hit, hits)
            key = (whole.code, whole.subject, whole.port)
            if key not in seen:
                seen.add(key)
                yield whole, group == _FINAL


def _place(hit: Hit, latest: Mapping[str, int]) -> tuple[int, int, int, int]:
    """Return where `hit` stands: with the others of its code, the one with most details first."""
    missing = (hit.port is None) + (hit.subject is None)
    return hit.weight, -latest[hit.code], missing, -hit.index


def _with_port(hit: Hit, others: Iterable[Hit]) -> Hit:
    """Return `hit` with the port that another line about the same cause names."""
    if hit.port is not None:
        return hit
    ports = {one.port for one in others if one.code == hit.code and one.port}
    return replace(hit, port=ports.pop()) if len(ports) == 1 else hit
