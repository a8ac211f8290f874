"""Understand the words of `homeport forward LISTEN TARGET`."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from homeport.errors import UsageError
from homeport.model.address import Host, Transport, parse_host
from homeport.model.forward import ForwardWords
from homeport.model.front import Forward, Place
from homeport.plan.app_places import V4, V6
from homeport.plan.route_words import parse_target

LISTEN_HINT = "Where a forward listens: 5433, 127.0.0.1:5433, [::1]:5433, /run/user/1000/db.sock"
TARGET_HINT = (
    "Where a forward leads: 5432, db.internal:5432, [::1]:5432, /run/app.sock, ns/NAME:5432"
)
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?")
_ODD = re.compile(r"[^a-z0-9_-]+")
_LONGEST_NAME = 63
_PATHS = ("/", "@", "unix:")


def parse_forward(words: ForwardWords) -> Forward:
    """Return the forward that `words` mean.

    Raises: UsageError, which names the word that is wrong and what could stand there.
    """
    listen, target = parse_listen(words.listen), _parse_lead(words.target)
    if words.transport is Transport.UDP:
        _require_datagrams(listen, words.listen)
        _require_datagrams(target, words.target)
    if _is_circle(listen, target):
        raise UsageError(
            f"{words.listen} to {words.target} leads in a circle", hint="Choose another port."
        )
    is_udp = words.transport is Transport.UDP
    return Forward(
        name=parse_forward_name(words.name),
        listen=listen,
        target=target,
        transport=Transport.UDP if is_udp else Transport.TCP,
    )


def parse_forward_name(text: str) -> str:
    """Return the name of a forward in its one form.

    Raises: UsageError.
    """
    name = text.strip().lower()
    if _NAME.fullmatch(name) is None:
        raise UsageError(
            f"{text!r} is no name for a forward",
            hint=f"Letters, digits, - and _, at most {_LONGEST_NAME}: --name db",
        )
    return name


def parse_listen(text: str) -> Place:
    """Return where the forward listens: on loopback, or at a path.

    Raises: UsageError; also for an address that other machines could reach.
    """
    word = text.strip()
    if ("://" in word and not word.startswith("unix:")) or word.startswith("ns/"):
        raise UsageError(f"{text} is no place to listen on", hint=LISTEN_HINT)
    try:
        place = parse_target(word).place
    except UsageError as error:
        raise UsageError(error.what, hint=LISTEN_HINT) from error
    if place.path is not None:
        if place.path.startswith("@"):
            raise UsageError(
                f"{text}: an abstract socket is open to every user of this machine",
                hint=LISTEN_HINT,
            )
        return place
    if place.name is not None or not _is_loopback(word.rpartition(":")[0]):
        raise UsageError(
            f"{text} can be reached from elsewhere; forwards listen on loopback only",
            hint=LISTEN_HINT,
        )
    return place


def share_listener(one: Forward, other: Forward) -> bool:
    """Return whether both would listen at the same place."""
    if one.transport is not other.transport:
        return False
    if one.listen.path is not None or other.listen.path is not None:
        return one.listen.path == other.listen.path
    return one.listen.port == other.listen.port and bool(_hosts(one.listen) & _hosts(other.listen))


def free_name(target: Place, listen: Place, taken: Iterable[str]) -> str:
    """Return a name for a forward that the user gave none: after what it leads to."""
    used = set(taken)
    stem = _stem(target)
    if stem not in used:
        return stem
    numbered = f"{stem}-{listen.port}" if listen.port is not None else f"{stem}-socket"
    number, name = 2, numbered
    while name in used:
        number, name = number + 1, f"{numbered}-{number}"
    return name


def place_text(place: Place) -> str:
    """Return `place` in the words in which it was asked for."""
    if place.path is not None:
        return place.path
    if place.namespace is not None:
        return f"ns/{place.namespace}:{place.port}"
    if place.host is not None:
        shown = f"[{place.host}]" if place.host.version == 6 else str(place.host)
        return f"{shown}:{place.port}"
    return str(place.port) if place.name is None else f"{place.name}:{place.port}"


def _parse_lead(text: str) -> Place:
    """Return where the forward leads.

    Raises: UsageError.
    """
    word = text.strip()
    if "://" in word and not word.startswith("unix:"):
        raise UsageError(f"{text}: a forward carries bytes, whatever they mean", hint=TARGET_HINT)
    try:
        return parse_target(word).place
    except UsageError as error:
        raise UsageError(error.what, hint=TARGET_HINT) from error


def _require_datagrams(place: Place, text: str) -> None:
    """Raises: UsageError where no datagram can be sent to."""
    if place.path is not None:
        raise UsageError(f"{text} is a unix socket, which has no UDP", hint="Leave --udp out.")


def _is_loopback(host: str) -> bool:
    if host.lower() in ("", "localhost"):
        return True
    try:
        return parse_host(host).is_loopback
    except ValueError:
        return False


def _is_circle(listen: Place, target: Place) -> bool:
    if listen.path is not None or target.path is not None:
        return listen.path == target.path
    if listen.port != target.port or (target.name, target.namespace) != (None, None):
        return False
    return bool(_hosts(listen) & _hosts(target))


def _hosts(place: Place) -> set[Host]:
    return {V4, V6} if place.host is None else {place.host}


def _stem(target: Place) -> str:
    if target.path is not None:
        raw = PurePosixPath(target.path.lstrip("@")).stem
    elif target.namespace is not None:
        raw = target.namespace
    elif target.name is not None:
        raw = target.name.partition(".")[0]
    else:
        raw = f"port-{target.port}"
    return _ODD.sub("-", raw.lower())[:48].strip("-_") or "forward"
