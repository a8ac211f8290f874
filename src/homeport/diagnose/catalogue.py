"""All causes by code: what the program prints and the handbook is made of."""

from collections.abc import Mapping
from types import MappingProxyType

from homeport.diagnose.causes import (
    addresses,
    app_ended,
    cannot_bind,
    cannot_start,
    clients,
    containers,
    healthy,
    http,
    limits,
    loopback,
    names,
    nobody_there,
    not_serving,
    packet_filter,
    services,
    tls,
    tls_certificates,
)
from homeport.model.cause_text import CauseText

# The order is the one in which a person would look, and that of the handbook.
_FILES = (
    healthy, nobody_there, app_ended, cannot_start, cannot_bind, addresses, names, loopback,
    packet_filter, containers, clients, tls, tls_certificates, http, services, not_serving, limits,
)  # fmt: skip

CATALOGUE: Mapping[str, CauseText] = MappingProxyType(
    {one.code: one for file in _FILES for one in file.CAUSES}
)


def cause_text(code: str) -> CauseText:
    """Return the text of a code, or of the first code that has `code` as its other name.

    Raises: LookupError when the catalogue has no such word.
    """
    if code in CATALOGUE:
        return CATALOGUE[code]
    for one in CATALOGUE.values():
        if code in one.aliases:
            return one
    raise LookupError(f"no cause is called {code}")
