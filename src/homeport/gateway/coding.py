"""Envoy's JSON to bytes and back, ten times as fast as the standard library does it."""

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from homeport.gateway.typed import Json


class _Head(msgspec.Struct):
    """What a document begins with; `resources` is checked to be JSON, and left as it is."""

    version_info: str
    resources: msgspec.Raw


class _Named(msgspec.Struct):
    name: str


class _Names(msgspec.Struct):
    resources: list[_Named]


class _Whole(msgspec.Struct):
    resources: list[dict[str, Any]]


_HEAD = msgspec.json.Decoder(_Head)
_NAMES = msgspec.json.Decoder(_Names)
_WHOLE = msgspec.json.Decoder(_Whole)
_ENCODER = msgspec.json.Encoder()


def encode(value: Sequence[Json]) -> bytes:
    """Return `value` as JSON.

    File names may hold bytes that are no UTF-8; only the standard library writes those down.
    """
    try:
        return _ENCODER.encode(value)
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode()


def version_of(body: bytes) -> str:
    """Return the version of the document `body`.

    Raises: ValueError when it is none.
    """
    return _HEAD.decode(body).version_info


def names_in(body: bytes) -> frozenset[str]:
    """Return the names of the resources in the document `body`."""
    return frozenset(one.name for one in _NAMES.decode(body).resources)


def resources_in(body: bytes) -> list[Json]:
    """Return the resources in the document `body`."""
    return _WHOLE.decode(body).resources
