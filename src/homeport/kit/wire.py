"""The one codec: nouns to JSON for --json, REST, MCP and the files that home keeps."""

from typing import TypeVar

import msgspec

from homeport.errors import HomeportError
from homeport.model.service import Story

T = TypeVar("T")


def to_plain(value: object) -> object:
    """Return `value` as dicts, lists, strings and numbers, the way it stands in JSON."""
    if isinstance(value, Story):
        rest = {
            "ancestry": to_plain(value.ancestry),
            "source": to_plain(value.source),
            "warnings": to_plain(value.warnings),
            "clients": to_plain(value.clients),
            "others": [to_plain(one) for one in value.others],
        }
        entry = to_plain(value.service)
        assert isinstance(entry, dict)
        return {"schema": value.schema, **entry, **rest}
    return msgspec.to_builtins(value, enc_hook=str)


def to_json(value: object, *, indent: int = 0) -> bytes:
    """Return `value` as JSON; `indent` above 0 spreads it over lines for people."""
    body = msgspec.json.encode(to_plain(value))
    return msgspec.json.format(body, indent=indent) if indent else body


def from_json(body: bytes | str, kind: type[T]) -> T:
    """Return the noun of `kind` that `body` holds.

    Raises: msgspec.ValidationError or msgspec.DecodeError, which the caller translates.
    """
    return msgspec.json.decode(body, type=kind, strict=False)


def error_body(error: HomeportError) -> dict[str, dict[str, str]]:
    """Return the one shape in which every face reports an error."""
    return {"error": {"code": error.code, "what": error.what, "hint": error.hint}}
