"""The little BSON that MongoDB's hello needs. Source: bsonspec.org, version 1.1."""

import struct

from homeport.probe.cursor import Cursor, GarbledError

_DOUBLE, _STRING, _DOCUMENT, _ARRAY, _BINARY = 1, 2, 3, 4, 5
_FIXED = {7: 12, 8: 1, 9: 8, 10: 0, 16: 4, 17: 8, 18: 8, 19: 16}
_NUMBERS = {8: "<B", 16: "<i", 18: "<q"}
_MOST_FIELDS = 200

Value = str | int | float


def encode(fields: dict[str, Value]) -> bytes:
    """Return a document of texts and 32-bit numbers."""
    body = b""
    for name, value in fields.items():
        key = name.encode() + b"\0"
        if isinstance(value, str):
            text = value.encode() + b"\0"
            body += b"\x02" + key + struct.pack("<i", len(text)) + text
        else:
            body += b"\x10" + key + struct.pack("<i", int(value))
    return struct.pack("<i", len(body) + 5) + body + b"\0"


def decode(data: bytes) -> dict[str, Value]:
    """Return the plain values at the top of the document; nested ones are stepped over.

    Raises: GarbledError.
    """
    cursor = Cursor(data)
    cursor.take(4)
    found: dict[str, Value] = {}
    for _ in range(_MOST_FIELDS):
        kind = cursor.number("B")
        if kind == 0:
            return found
        name = cursor.until().decode("utf-8", "replace")
        value = _value(cursor, kind)
        if value is not None:
            found[name] = value
    return found


def _value(cursor: Cursor, kind: int) -> Value | None:
    if kind == _STRING:
        return cursor.take(cursor.number("<i")).rstrip(b"\0").decode("utf-8", "replace")
    if kind == _DOUBLE:
        return float(struct.unpack("<d", cursor.take(8))[0])
    if kind in _NUMBERS:
        return cursor.number(_NUMBERS[kind])
    if kind in (_DOCUMENT, _ARRAY):
        cursor.take(cursor.number("<i") - 4)
    elif kind == _BINARY:
        cursor.take(cursor.number("<i") + 1)
    elif kind in _FIXED:
        cursor.take(_FIXED[kind])
    else:
        raise GarbledError("a type nobody sends")
    return None
