"""Read numbers and texts out of bytes that a stranger sent, where anything may be missing."""

import json
import struct


class GarbledError(Exception):
    """What came is not what the protocol says."""


class Cursor:
    """A place in `data` that moves on with what is taken; taking too much is GarbledError."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.at = 0

    @property
    def left(self) -> int:
        """How many bytes are still there."""
        return len(self._data) - self.at

    def take(self, count: int) -> bytes:
        """Return the next `count` bytes."""
        if count < 0 or count > self.left:
            raise GarbledError(f"{count} bytes wanted, {self.left} left")
        self.at += count
        return self._data[self.at - count : self.at]

    def rest(self) -> bytes:
        """Return everything that is left."""
        return self.take(self.left)

    def number(self, code: str) -> int:
        """Return the next number, in the words of the struct module: ">H" is 16 bits, network."""
        (value,) = struct.unpack(code, self.take(struct.calcsize(code)))
        return int(value)

    def until(self, end: bytes = b"\0") -> bytes:
        """Return what comes before `end`, and step over that."""
        found = self._data.find(end, self.at)
        if found < 0:
            raise GarbledError(f"no {end!r} in what is left")
        taken = self.take(found - self.at)
        self.take(len(end))
        return taken


def parse_object(text: str | bytes) -> dict[str, object]:
    """Return the JSON object in `text`; anything else is GarbledError."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise GarbledError("no JSON") from error
    if not isinstance(value, dict):
        raise GarbledError("JSON, but no object")
    return value
