"""The shapes of an ASGI application, and its headers as text."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

# ASGI leaves the values open, so these are the one place where Any crosses a border.
# Source: asgi.readthedocs.io, "Type of application".
Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


def header(scope: Scope, name: bytes) -> list[str]:
    """Return every value of the header `name` (lower case), in order."""
    return [value.decode("latin-1") for key, value in scope["headers"] if key.lower() == name]


def only_header(scope: Scope, name: bytes) -> str | None:
    """Return the value of a header that stands there exactly once, otherwise None."""
    values = header(scope, name)
    return values[0] if len(values) == 1 else None


def cookies(scope: Scope, name: str) -> list[str]:
    """Return every cookie called `name`: another port of the host may have set one as well."""
    pairs = (pair for line in header(scope, b"cookie") for pair in line.split(";"))
    split = (pair.strip().partition("=") for pair in pairs)
    return [value for key, _, value in split if key == name]
