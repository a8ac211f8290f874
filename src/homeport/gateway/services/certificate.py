"""A certificate as the gateway hands it to Envoy, and who makes one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What a TLS server needs for `name`; `renew_at` is UTC, and well before it ends."""

    name: str
    chain_pem: str
    key_pem: str = field(repr=False)
    renew_at: datetime


# Blocking, called in a worker thread; raises HomeportError for a name that it does not sign for.
Mint = Callable[[str], Certificate]
