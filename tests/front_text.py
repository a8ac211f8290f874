"""Fronts as lines of text, for golden files."""

import json
from ipaddress import ip_address

from homeport.model.address import Transport
from homeport.model.front import AppRoute, Forward, Front, Guise, Place, Speaks


def parse_front(text: str) -> Front:
    """Return the front that `text` describes, one setting or route per line."""
    settings: dict[str, str] = {}
    routes = []
    forwards = []
    for line in text.strip().splitlines():
        word, _, rest = line.partition(" ")
        if word == "route":
            routes.append(_route(rest.split()))
        elif word in ("forward", "forward-udp"):
            forwards.append(_forward(word, *rest.split()))
        else:
            settings[word] = rest
    return Front(
        port=int(settings["port"]),
        home=settings["home"],
        routes=tuple(routes),
        access_log=settings.get("access_log"),
        secrets=settings.get("secrets"),
        trusted_ca=settings.get("trusted_ca"),
        forwards=tuple(forwards),
    )


def lines_of(value: object, room: int = 96, indent: str = "") -> str:
    """Return `value` as JSON, with what fits on one line on one line."""
    flat = json.dumps(value)
    if len(flat) <= room or not isinstance(value, dict | list):
        return flat
    inner = indent + "  "
    left, right = "{}" if isinstance(value, dict) else "[]"
    if isinstance(value, dict):
        rows = [
            f"{json.dumps(key)}: {lines_of(one, room - 2, inner)}" for key, one in value.items()
        ]
    else:
        rows = [lines_of(one, room - 2, inner) for one in value]
    return left + ",".join(f"\n{inner}{row}" for row in rows) + f"\n{indent}{right}"


def _route(words: list[str]) -> AppRoute:
    name, where, *rest = words
    given = dict(one.split("=", 1) for one in rest if "=" in one)
    return AppRoute(
        name=name,
        place=_place(where),
        prefix=given.get("prefix", "/"),
        speaks=Speaks(given.get("speaks", "http1")),
        origins=tuple(filter(None, given.get("origins", "").split(","))),
        is_wild="tame" not in rest,
        holds="holds" in rest,
        is_hidden="is_hidden" in rest,
        verifies="verifies" in rest,
        guise=Guise(given["as"]) if "as" in given else None,
    )


def _forward(word: str, name: str, listen: str, target: str) -> Forward:
    transport = Transport.UDP if word == "forward-udp" else Transport.TCP
    found, there = _place(listen), _place(target)
    assert found is not None
    assert there is not None
    return Forward(name=name, listen=found, target=there, transport=transport)


def _place(where: str) -> Place | None:
    if where == "nowhere":
        return None
    if where.startswith("unix:"):
        return Place(path=where.removeprefix("unix:"))
    host, _, port = where.rpartition(":")
    if not host:
        return Place(port=int(port))
    try:
        return Place(host=ip_address(host.strip("[]")), port=int(port))
    except ValueError:
        return Place(name=host, port=int(port))
