"""List, add and remove forwards: the functions behind `homeport forward`."""

import select
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from homeport.errors import ConflictError, NoSuchThingError, TooSlowError, UsageError
from homeport.home.bind import HOME_PORT
from homeport.home.forward_list import NOT_YET, ForwardLine, ForwardList, ForwardState, list_lines
from homeport.home.gateway_file import read_gateway_file
from homeport.home.routes import Done, renew_served
from homeport.home.routes_file import RoutesFile, change_routes, read_routes
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.forward import ForwardWords
from homeport.model.front import Forward
from homeport.plan.forward_words import (
    free_name,
    parse_forward,
    parse_forward_name,
    place_text,
    share_listener,
)

_LS = "homeport forward ls shows those there are."
# Home looks at the file once in a second.
_SETTLES_S, _RETRY_S = 3.0, 0.05


def list_forwards() -> ForwardList:
    """Return every forward, whether it is open, and how much it has carried.

    Raises: ConfigError when the file of routes is broken, NotAllowedError.
    """
    return list_lines(read_routes())


def add_forward(
    words: ForwardWords, *, replaces: bool = False, only_plan: bool = False
) -> ForwardLine:
    """Add a forward; return how it stands, after a moment when home runs.

    Without a name it gets one after its target.

    Raises: UsageError when the words make no sense or lead in a circle, ConflictError when another
    one has the name or the place and the user did not say `replaces`; ConfigError, NotAllowedError.
    """
    wanted = parse_forward(words if words.name else replace(words, name="unnamed"))
    if wanted.listen.port == _door_port():
        raise UsageError(
            f"port {wanted.listen.port} is Homeport's own door", hint="Listen on another port."
        )
    kept: list[ForwardWords] = []

    def add(file: RoutesFile) -> RoutesFile:
        kept[:] = [_named(words, wanted, file)]
        new = parse_forward(kept[0])
        others = tuple(one for one in file.forwards if not _collide(parse_forward(one), new))
        if len(others) < len(file.forwards) and not replaces:
            was = next(one for one in file.forwards if one not in others)
            raise ConflictError(
                f"there is a forward {was.name} already, from {was.listen} to {was.target}",
                hint="Add --replace, or choose another port or --name.",
            )
        return replace(file, forwards=(*others, kept[0]))

    file = _change(add, only_plan=only_plan)
    return _settled(file, kept[0].name, waits=not only_plan)


def remove_forward(which: str, *, only_plan: bool = False) -> Done:
    """Remove the forward that is called `which` or listens there; say what was removed.

    Connections that are open go on until they end.

    Raises: NoSuchThingError, ConflictError when TCP and UDP both listen on that port.
    """
    found = _find(which, read_routes())

    def remove(file: RoutesFile) -> RoutesFile:
        return replace(file, forwards=tuple(one for one in file.forwards if one.name != found.name))

    _change(remove, only_plan=only_plan)
    return Done(done=f"removed {found.name}: {found.listen} to {found.target}")


def _find(which: str, file: RoutesFile) -> ForwardWords:
    """Raises: NoSuchThingError, ConflictError."""
    word = which.strip()
    named = [one for one in file.forwards if one.name == word.lower()]
    there = [one for one in file.forwards if word in _listens(one)]
    found = named or there
    if not found:
        raise NoSuchThingError(f"there is no forward {which}", hint=_LS)
    if len(found) > 1:
        names = " or ".join(one.name for one in found)
        raise ConflictError(f"more than one listens on {which}", hint=f"Say which: {names}")
    return found[0]


def _listens(words: ForwardWords) -> set[str]:
    place = parse_forward(words).listen
    return {words.listen, place_text(place), "" if place.port is None else str(place.port)} - {""}


def _named(words: ForwardWords, wanted: Forward, file: RoutesFile) -> ForwardWords:
    """Return `words` as they are kept: in one form, with a name."""
    taken = [one.name for one in file.forwards if not share_listener(parse_forward(one), wanted)]
    name = (
        parse_forward_name(words.name)
        if words.name
        else free_name(wanted.target, wanted.listen, taken)
    )
    return replace(
        words,
        name=name,
        listen=place_text(wanted.listen),
        target=words.target.strip(),
        transport=wanted.transport,
    )


def _collide(one: Forward, other: Forward) -> bool:
    return one.name == other.name or share_listener(one, other)


def _door_port() -> int:
    gateway = read_gateway_file()
    return HOME_PORT if gateway is None else gateway.port


def _settled(file: RoutesFile, name: str, *, waits: bool) -> ForwardLine:
    """Return the line of `name`, as soon as home has opened it or said why not."""
    until_s = SYSTEM_CLOCK.monotonic_s() + _SETTLES_S
    while True:
        line = next(one for one in list_lines(file).forwards if one.name == name)
        if not waits:
            is_fine = line.why == NOT_YET
            return replace(line, state=ForwardState.DOWN, why="only a plan") if is_fine else line
        if not _may_change(line) or SYSTEM_CLOCK.monotonic_s() > until_s:
            return line
        select.select([], [], [], _RETRY_S)


def _may_change(line: ForwardLine) -> bool:
    """Return whether home is still about to open it; a relay takes a moment to start."""
    is_closed = line.state is ForwardState.REFUSED
    return is_closed and (line.why == NOT_YET or line.target.startswith("ns/"))


def _change(change: Callable[[RoutesFile], RoutesFile], *, only_plan: bool) -> RoutesFile:
    if only_plan:
        return change(read_routes())
    file = change_routes(change)
    # Home looks at the file once in a second anyway; what it cannot serve, the list says.
    with suppress(TooSlowError):
        renew_served()
    return file
