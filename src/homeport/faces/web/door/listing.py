"""Which apps to show to somebody who asked for a name that leads nowhere, the likeliest first."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from homeport.home.route_list import RouteLine, State

# Below it two words only share some letters: "shop" and "sharp" have 0.67.
_ALIKE = 0.7
# The name of a project or process says less than the app's own.
_BY_THE_WAY = 0.95
_MOST = 50
_PORT = re.compile(r":\d+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One app as it is listed. `is_near`: it may be what was meant."""

    name: str
    link: str
    what: str
    state: State
    is_near: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What exists, and how many more there are than are shown."""

    entries: tuple[Entry, ...] = ()
    more: int = 0


def to_listing(lines: Iterable[RouteLine], asked: str, port: str) -> Listing:
    """Return the apps, closest matches first, then those that listen; hidden ones are left out.

    The links have neither scheme nor fixed port: they lead to the same door.
    """
    shown = [(_likeness(one, asked), one) for one in lines if not one.is_hidden]
    shown.sort(key=lambda pair: _order(*pair))
    entries = tuple(_entry(likeness, line, port) for likeness, line in shown[:_MOST])
    return Listing(entries=entries, more=max(0, len(shown) - _MOST))


def near_lines(lines: Iterable[RouteLine], asked: str) -> tuple[RouteLine, ...]:
    """Return the apps that may have been meant, the likeliest first."""
    shown = [(_likeness(one, asked), one) for one in lines if not one.is_hidden]
    near = sorted((pair for pair in shown if pair[0] >= _ALIKE), key=lambda pair: _order(*pair))
    return tuple(line for _, line in near)


def line_for(lines: Sequence[RouteLine], name: str, path: str) -> RouteLine | None:
    """Return the route of `name` that a request for `path` belongs to, or any other of `name`."""
    named = [one for one in lines if one.name == name or name in one.also]
    named.sort(key=lambda one: (not _is_below(path, one.prefix), -len(one.prefix)))
    return next(iter(named), None)


def place_words(line: RouteLine) -> str:
    """Return what a line says of the app itself: software, project, place."""
    project = f"in {line.project}" if line.project and line.project != line.name else None
    at = _PORT.search(line.target)
    place = at[0] if at and line.target.startswith(("localhost", "127.", "[::1]")) else line.target
    words = (line.what or line.process, project, place)
    return " · ".join(one for one in words if one)


def _entry(likeness: float, line: RouteLine, port: str) -> Entry:
    path = "" if line.prefix == "/" else line.prefix
    return Entry(
        name=f"{line.shown}{path}",
        link=f"//{line.host}{port}{line.prefix}",
        what=place_words(line),
        state=line.state,
        is_near=likeness >= _ALIKE,
    )


def _order(likeness: float, line: RouteLine) -> tuple[float, bool, str, str]:
    near = likeness if likeness >= _ALIKE else 0.0
    return (-near, line.state is State.DOWN, line.name, line.prefix)


def _likeness(line: RouteLine, asked: str) -> float:
    """Return between 0 and 1 how much `asked` is like any word that this app goes by."""
    wanted = asked.casefold()
    if not wanted:
        return 0.0
    own = max(_alike(wanted, one.casefold()) for one in (line.shown, line.name, *line.also))
    others = {*line.name.split("."), line.project, line.process}
    other = max((_alike(wanted, one.casefold()) for one in others if one), default=0.0)
    return max(own, other * _BY_THE_WAY)


def _alike(wanted: str, word: str) -> float:
    matcher = SequenceMatcher(None, wanted, word, autojunk=False)
    # The quick bounds spare the exact comparison of most words.
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    return matcher.ratio()


def _is_below(path: str, prefix: str) -> bool:
    return prefix == "/" or path == prefix or path.startswith(f"{prefix}/")
