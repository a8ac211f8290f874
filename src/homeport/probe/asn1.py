"""Read and write the few ASN.1 elements that certificates and LDAP are made of."""

from homeport.probe.cursor import Cursor, GarbledError

SEQUENCE = 0x30
_LONG = 0x80
_MOST_LENGTH_BYTES = 4


def read_element(cursor: Cursor) -> tuple[int, bytes]:
    """Return the tag and the value of the next element. Source: X.690, section 8.1."""
    tag = cursor.number("B")
    return tag, cursor.take(read_length(cursor))


def read_length(cursor: Cursor) -> int:
    """Return the length that stands next."""
    length = cursor.number("B")
    if not length & _LONG:
        return length
    count = length & ~_LONG
    if count > _MOST_LENGTH_BYTES:
        raise GarbledError("longer than anything sane")
    return int.from_bytes(cursor.take(count), "big")


def read_sequence(cursor: Cursor) -> Cursor:
    """Return the inside of the next element, which must be a sequence."""
    tag, value = read_element(cursor)
    if tag != SEQUENCE:
        raise GarbledError("no sequence")
    return Cursor(value)


def element(tag: int, *parts: bytes) -> bytes:
    """Return an element of less than 128 bytes."""
    body = b"".join(parts)
    return bytes((tag, len(body))) + body
