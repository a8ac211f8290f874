"""Read who a certificate is for, who signed it and when it ends, out of its DER."""

from dataclasses import dataclass
from datetime import UTC, datetime

from homeport.probe.cursor import Cursor, GarbledError

# Object identifiers, DER-encoded. Source: RFC 5280, appendix A.
_COMMON_NAME, _ORGANISATION = bytes.fromhex("550403"), bytes.fromhex("55040a")
_ALT_NAME = bytes.fromhex("551d11")
_SEQUENCE, _VERSION, _EXTENSIONS, _UTC_TIME = 0x30, 0xA0, 0xA3, 0x17
_DNS_NAME, _LONG = 0x82, 0x80
_MOST_NAMES = 6
_MOST_LENGTH_BYTES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What a person would ask about a certificate."""

    subject: str
    issuer: str
    expires: datetime | None
    names: tuple[str, ...]
    is_self_signed: bool


def parse_certificate(der: bytes) -> Certificate:
    """Return the readable part of the certificate `der`.

    Raises: GarbledError when it is not one.
    Source: RFC 5280, section 4.1.
    """
    body = Cursor(_inside(Cursor(_inside(Cursor(der)))))
    tag, _ = _element(body)
    if tag == _VERSION:
        _element(body)  # the serial number
    _element(body)  # the algorithm of the signature
    issuer = _element(body)[1]
    validity = Cursor(_element(body)[1])
    _element(validity)
    expires = _time(*_element(validity))
    subject = _element(body)[1]
    return Certificate(
        subject=_name(subject),
        issuer=_name(issuer),
        expires=expires,
        names=_alt_names(body),
        is_self_signed=subject == issuer,
    )


def _element(cursor: Cursor) -> tuple[int, bytes]:
    tag = cursor.number("B")
    length = cursor.number("B")
    if length & _LONG:
        count = length & ~_LONG
        if count > _MOST_LENGTH_BYTES:
            raise GarbledError("longer than any certificate")
        length = int.from_bytes(cursor.take(count), "big")
    return tag, cursor.take(length)


def _inside(cursor: Cursor) -> bytes:
    tag, value = _element(cursor)
    if tag != _SEQUENCE:
        raise GarbledError("no sequence")
    return value


def _name(encoded: bytes) -> str:
    """Return the common name, else the organisation, else nothing."""
    found: dict[bytes, str] = {}
    sets = Cursor(encoded)
    while sets.left:
        pairs = Cursor(_element(sets)[1])
        while pairs.left:
            pair = Cursor(_inside(pairs))
            kind = _element(pair)[1]
            found.setdefault(kind, _element(pair)[1].decode("utf-8", "replace"))
    return found.get(_COMMON_NAME) or found.get(_ORGANISATION) or ""


def _time(tag: int, value: bytes) -> datetime | None:
    form = "%y%m%d%H%M%SZ" if tag == _UTC_TIME else "%Y%m%d%H%M%SZ"
    try:
        return datetime.strptime(value.decode("ascii", "replace"), form).replace(tzinfo=UTC)
    except ValueError:
        return None


def _alt_names(body: Cursor) -> tuple[str, ...]:
    names: list[str] = []
    while body.left:
        tag, value = _element(body)
        if tag != _EXTENSIONS:
            continue
        extensions = Cursor(_inside(Cursor(value)))
        while extensions.left:
            extension = Cursor(_inside(extensions))
            if _element(extension)[1] != _ALT_NAME:
                continue
            value = extension.rest()
            names += _dns_names(value)
    return tuple(names[:_MOST_NAMES])


def _dns_names(value: bytes) -> list[str]:
    cursor = Cursor(value)
    tag, octets = _element(cursor)
    if cursor.left:
        octets = _element(cursor)[1]  # a "critical" flag stood before it
    found = []
    names = Cursor(_inside(Cursor(octets)))
    while names.left:
        tag, name = _element(names)
        if tag == _DNS_NAME:
            found.append(name.decode("ascii", "replace"))
    return found
