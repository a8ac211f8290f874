"""Filter a Snapshot by the words a person types: 5173, exposed, idle>1h, project=shop."""

import os
import pwd
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from homeport.errors import UsageError
from homeport.model.address import Transport
from homeport.model.port_class import HIGHEST_PORT
from homeport.model.service import Service, Snapshot

Test = Callable[[Service], bool]

_UNIT_S = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}
_IDLE = re.compile(r"idle([<>])=?(\d+(?:\.\d+)?)([smhd]?)")
_PORTS = re.compile(r":?(\d+)(?:-(\d+))?")
_FIELDS = (
    "project", "user", "branch", "started_by", "process", "product", "framework", "container",
    "namespace", "unit", "worktree", "name", "protocol",
)  # fmt: skip
_ALIASES = {"by": "started_by", "netns": "namespace"}
HINT = "Try: 5173, 3000-3999, exposed, idle>1h, project=shop, user=me, tcp, or any text."


def select(snapshot: Snapshot, words: Sequence[str]) -> Snapshot:
    """Return `snapshot` with only the services that every one of `words` fits.

    Raises: UsageError when a word looks like a filter and is none.
    """
    tests = [_test(word) for word in words if word.strip()]
    kept = tuple(one for one in snapshot.services if all(test(one) for test in tests))
    return replace(snapshot, services=kept)


def _test(word: str) -> Test:
    low = word.strip().casefold()
    if low in tuple(Transport):
        return lambda one: one.transport == low
    if low == "exposed":
        return lambda one: one.exposed
    if ports := _PORTS.fullmatch(low):
        return _ports(int(ports[1]), int(ports[2] or ports[1]), word)
    if low.startswith("idle") and low[4:5] in ("<", ">"):
        return _idle(low, word)
    key, equals, value = low.partition("=")
    if equals:
        return _field(_ALIASES.get(key, key), value, word)
    return lambda one: low in _text(one)


def _ports(low: int, high: int, word: str) -> Test:
    if high > HIGHEST_PORT or low > high:
        raise UsageError(
            f"{word} is no range of ports: they go from 0 to {HIGHEST_PORT}", hint=HINT
        )
    return lambda one: one.port is not None and low <= one.port <= high


def _idle(low: str, word: str) -> Test:
    found = _IDLE.fullmatch(low)
    if found is None:
        raise UsageError(f"{word} is no length of time", hint="Write idle>90s, idle>30m or idle>2d")
    limit_s = float(found[2]) * _UNIT_S[found[3] or "s"]
    if found[1] == ">":
        return lambda one: one.idle_s is not None and one.idle_s > limit_s
    return lambda one: one.idle_s is not None and one.idle_s < limit_s


def _field(key: str, value: str, word: str) -> Test:
    if key == "port" and (ports := _PORTS.fullmatch(value)):
        return _ports(int(ports[1]), int(ports[2] or ports[1]), word)
    if key not in _FIELDS:
        raise UsageError(f"{word}: services have no {key!r} to filter by", hint=HINT)
    wanted = _me() if (key, value) == ("user", "me") else value
    return lambda one: str(getattr(one, key) or "").casefold() == wanted


def _me() -> str:
    """Return the name of the user who asks, as `Service.user` writes it."""
    uid = int(os.environ.get("SUDO_UID", os.getuid()))
    try:
        return pwd.getpwuid(uid).pw_name.casefold()
    except KeyError:
        return str(uid)


def _text(one: Service) -> str:
    words = (str(getattr(one, key) or "") for key in _FIELDS)
    return " ".join((*words, one.path or "", *one.addresses, *one.argv)).casefold()
