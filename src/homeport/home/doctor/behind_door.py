"""Ask about the app behind a name of the front door: the door itself is seldom what is ill."""

from collections.abc import Sequence
from dataclasses import replace

from homeport.diagnose.target import parse_target
from homeport.errors import HomeportError
from homeport.home.gateway_file import read_gateway_file
from homeport.home.own_door import without_door
from homeport.home.route_list import RouteLine, lines, name_routes, target_of
from homeport.home.routes_file import read_routes
from homeport.model.finding import Checked
from homeport.model.question import Intent, Question
from homeport.model.service import Service
from homeport.plan.host_names import SUFFIX


def app_behind(question: Question, services: Sequence[Service]) -> tuple[Question, Checked] | None:
    """Return the same question about the app itself, and how the name leads there.

    None when the target is no name of the door, or one that leads nowhere that can be asked.
    """
    name = _name_of(question)
    if name is None:
        return None
    try:
        found = lines(name_routes(read_routes(), without_door(services)))
    except HomeportError:
        return None
    line = _route_of(name, question.target.resource.partition("?")[0], found)
    target = None if line is None else target_of((line,), line.name)
    if line is None or target is None:
        return None
    seen = f"{line.host} leads to {target} ({line.why})"
    asked = replace(parse_target(target), resource=question.target.resource)
    return replace(question, target=asked), Checked(name="door", seen=seen, is_fine=True)


def at_the_door(question: Question) -> Question:
    """Return the question with the port of the door, where a name of it has none."""
    gateway = read_gateway_file()
    if question.target.port is not None or gateway is None:
        return question
    return replace(question, target=replace(question.target, port=gateway.port, scheme="http"))


def _name_of(question: Question) -> str | None:
    """Return the name that the target says, without ".localhost"."""
    target = question.target
    host = (target.host or "").lower().removesuffix(".")
    if question.intent is not Intent.CONNECT or not host.endswith(SUFFIX):
        return None
    gateway = read_gateway_file()
    is_door = target.port is None or (gateway is not None and target.port == gateway.port)
    return host.removesuffix(SUFFIX) if is_door else None


def _route_of(name: str, path: str, found: Sequence[RouteLine]) -> RouteLine | None:
    """Return the route of the longest name, and of that the longest prefix."""
    fits = [
        one
        for one in found
        for each in (one.name, *one.also)
        if (name == each or name.endswith(f".{each}")) and _is_under(path, one.prefix)
    ]
    return max(fits, key=lambda one: (len(one.name), len(one.prefix)), default=None)


def _is_under(path: str, prefix: str) -> bool:
    return prefix == "/" or path == prefix or path.startswith(f"{prefix}/")
