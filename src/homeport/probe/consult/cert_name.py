"""Whether a certificate is valid for a name, as browsers, curl, OpenSSL and Node decide it."""

from collections.abc import Sequence

from homeport.model.address import parse_host, plain

# "*.localhost" is as good as nothing: all of them want a domain of two labels behind the star.
_LABELS_WITH_STAR = 3


def is_valid_for(name: str, names: Sequence[str], addresses: Sequence[str]) -> bool:
    """Return whether `name`, an address or a DNS name, is among those of the certificate.

    The common name does not count any more. Source: RFC 6125, section 6.4; RFC 9525.
    """
    try:
        address = plain(parse_host(name))
    except ValueError:
        wanted = _ascii(name)
        return any(_matches(_ascii(one), wanted) for one in names)
    return any(plain(parse_host(one)) == address for one in addresses)


def _matches(pattern: str, name: str) -> bool:
    if pattern == name:
        return bool(name)
    star, _, domain = pattern.partition(".")
    label, _, rest = name.partition(".")
    is_wide_enough = len(pattern.split(".")) >= _LABELS_WITH_STAR
    return star == "*" and is_wide_enough and bool(label) and domain == rest


def _ascii(name: str) -> str:
    name = name.rstrip(".").lower()
    try:
        return name.encode("idna").decode()
    except UnicodeError:
        return name
