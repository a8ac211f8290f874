"""Which names the local CA may sign for: localhost, what is below it, and loopback addresses."""

import re
import unicodedata
from encodings.idna import nameprep
from ipaddress import IPv4Address, IPv6Address, ip_address

from homeport.errors import NotAllowedError

ROOT_NAME = "localhost"
_LONGEST_LABEL = 63
# Source: RFC 1035 2.3.4: 255 octets with lengths and root, so 253 characters.
_LONGEST_NAME = 253
# Underscores are no host name (RFC 952), but projects have them and clients accept them.
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?")
_HINT = "The local CA signs for localhost, names below it, 127.0.0.0/8 and ::1, nothing else."

LeafName = str | IPv4Address | IPv6Address


def to_leaf_name(name: str) -> LeafName:
    """Return the address or the ASCII host name that `name` means, as it stands in a certificate.

    Raises: NotAllowedError when it is no exact name below localhost and no loopback address.
    """
    bare = name.strip().removeprefix("[").removesuffix("]")
    address = _to_address(bare)
    if address is not None:
        if _is_loopback(address):
            return address
        raise NotAllowedError(f"{address} is no loopback address", hint=_HINT)
    host = bare.removesuffix(".")
    labels = [_to_ascii(one) for one in host.split(".")]
    whole = ".".join(labels)
    if labels[-1] != ROOT_NAME or not all(_is_label(one) for one in labels):
        raise NotAllowedError(f"{_short(name)} is no name below {ROOT_NAME}", hint=_HINT)
    if len(whole) > _LONGEST_NAME:
        raise NotAllowedError(f"{_short(name)} is longer than a host name can be", hint=_HINT)
    return whole


def _to_address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None


def _is_loopback(address: IPv4Address | IPv6Address) -> bool:
    """Return whether the name constraints cover it: ::ffff:127.0.0.1 is not ::1."""
    if isinstance(address, IPv6Address):
        return address == IPv6Address("::1")
    return address.is_loopback


def _to_ascii(label: str) -> str:
    """Return `label` lower-case, in punycode where it is not ASCII; as it is where that fails.

    Not the codec "idna" of Python: that is IDNA 2003, which writes ss for ß; browsers do not.
    """
    folded = unicodedata.normalize("NFKC", label).lower()
    if folded.isascii():
        return folded
    try:
        nameprep(folded)
        return f"xn--{folded.encode('punycode').decode()}"
    except UnicodeError:
        return label


def _is_label(label: str) -> bool:
    return len(label) <= _LONGEST_LABEL and _LABEL.fullmatch(label) is not None


def _short(name: str) -> str:
    return repr(name if len(name) <= _LONGEST_LABEL else f"{name[:_LONGEST_LABEL]}...")
