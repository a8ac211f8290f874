"""Read who a certificate is for, who signed it and when it ends, out of its DER."""

from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address

from homeport.probe.asn1 import read_element, read_sequence
from homeport.probe.cursor import Cursor

# Object identifiers, DER-encoded. Source: RFC 5280, appendix A.
_COMMON_NAME, _ORGANISATION = bytes.fromhex("550403"), bytes.fromhex("55040a")
_ALT_NAME = bytes.fromhex("551d11")
_VERSION, _EXTENSIONS, _UTC_TIME = 0xA0, 0xA3, 0x17
_DNS_NAME, _IP_ADDRESS = 0x82, 0x87
_MOST_NAMES = 200
_IP_BYTES = (4, 16)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What a person would ask about a certificate.

    `names` are the DNS names it is for, `addresses` the IP addresses.
    """

    subject: str
    issuer: str
    begins: datetime | None
    expires: datetime | None
    names: tuple[str, ...]
    addresses: tuple[str, ...]
    is_self_signed: bool


def parse_certificate(der: bytes) -> Certificate:
    """Return the readable part of the certificate `der`.

    Raises: GarbledError when it is not one.
    Source: RFC 5280, section 4.1.
    """
    body = read_sequence(read_sequence(Cursor(der)))
    tag, _ = read_element(body)
    if tag == _VERSION:
        read_element(body)  # the serial number
    read_element(body)  # the algorithm of the signature
    issuer = read_element(body)[1]
    validity = Cursor(read_element(body)[1])
    begins = _time(*read_element(validity))
    expires = _time(*read_element(validity))
    subject = read_element(body)[1]
    names, addresses = _alt_names(body)
    return Certificate(
        subject=_name(subject),
        issuer=_name(issuer),
        begins=begins,
        expires=expires,
        names=names,
        addresses=addresses,
        is_self_signed=subject == issuer,
    )


def _name(encoded: bytes) -> str:
    """Return the common name, else the organisation, else nothing."""
    found: dict[bytes, str] = {}
    sets = Cursor(encoded)
    while sets.left:
        pairs = Cursor(read_element(sets)[1])
        while pairs.left:
            pair = read_sequence(pairs)
            kind = read_element(pair)[1]
            found.setdefault(kind, read_element(pair)[1].decode("utf-8", "replace"))
    return found.get(_COMMON_NAME) or found.get(_ORGANISATION) or ""


def _time(tag: int, value: bytes) -> datetime | None:
    form = "%y%m%d%H%M%SZ" if tag == _UTC_TIME else "%Y%m%d%H%M%SZ"
    try:
        return datetime.strptime(value.decode("ascii", "replace"), form).replace(tzinfo=UTC)
    except ValueError:
        return None


def _alt_names(body: Cursor) -> tuple[tuple[str, ...], tuple[str, ...]]:
    while body.left:
        tag, value = read_element(body)
        if tag != _EXTENSIONS:
            continue
        extensions = read_sequence(Cursor(value))
        while extensions.left:
            extension = read_sequence(extensions)
            if read_element(extension)[1] == _ALT_NAME:
                return _general_names(extension)
    return (), ()


def _general_names(extension: Cursor) -> tuple[tuple[str, ...], tuple[str, ...]]:
    _, octets = read_element(extension)
    if extension.left:
        _, octets = read_element(extension)  # a "critical" flag stood before it
    names: list[str] = []
    addresses: list[str] = []
    sequence = read_sequence(Cursor(octets))
    while sequence.left:
        tag, name = read_element(sequence)
        if tag == _DNS_NAME:
            names.append(name.decode("ascii", "replace"))
        elif tag == _IP_ADDRESS and len(name) in _IP_BYTES:
            addresses.append(str(ip_address(name)))
    return tuple(names[:_MOST_NAMES]), tuple(addresses[:_MOST_NAMES])
