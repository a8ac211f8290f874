"""What was said on a connection: one question, one answer, as a client of that protocol does."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Ending(StrEnum):
    """How the exchange ended. CLOSED and RESET: without a whole answer. SILENCE: nothing came."""

    ANSWERED = "answered"
    CLOSED = "closed"
    RESET = "reset"
    SILENCE = "silence"
    NOT_CONNECTED = "not-connected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handshake:
    """A TLS handshake as a careful client sees it.

    `is_done` is whether it was completed (with certificates looked at, not judged). `alert` is the
    peer's or OpenSSL's word when it was not ("protocol_version", "wrong version number").
    `speaks_tls` is False when what came back was no TLS at all. `offered_version` is the newest
    version that the server agreed to when asked with every version allowed ("TLSv1.1").
    `is_version_acceptable` tells whether a client with today's defaults would agree to it.
    `wants_certificate`: it asked for a client certificate; `requires_certificate`: it hung up
    without one. `trust_error` is OpenSSL's verdict with the client's own trust ("self-signed
    certificate"), None when it is trusted. `chain_error` is the same about the dates of an
    authority above a certificate whose own are fine. `names` are all subject alternative names,
    DNS and IP.
    """

    is_done: bool
    speaks_tls: bool
    alert: str | None = None
    version: str | None = None
    offered_version: str | None = None
    is_version_acceptable: bool = True
    wants_certificate: bool = False
    requires_certificate: bool = False
    trust_error: str | None = None
    chain_error: str | None = None
    is_name_valid: bool | None = None
    names: tuple[str, ...] = ()
    subject: str | None = None
    issuer: str | None = None
    is_self_signed: bool = False
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    trust_store: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpAnswer:
    """The head of an HTTP answer and the beginning of its body. Header names are lower-case."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    version: str = "1.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One question put to the target.

    `asked` is what was sent, in a person's words. `kind` is "http", "tls", "http2", "postgresql",
    "redis", "mysql", "greeting" and so on. `first` is the beginning of what came back, raw.
    `protocol` is what the answer was recognised as ("http", "redis", "ssh"), None when unknown.
    `message` is the server's own error in words ("FATAL: sorry, too many clients already") and
    `error_code` its code (SQLSTATE, MySQL number, "-DENIED").
    """

    kind: str
    asked: str
    ending: Ending
    took_s: float = 0.0
    first: bytes = b""
    protocol: str | None = None
    http: HttpAnswer | None = None
    handshake: Handshake | None = None
    message: str | None = None
    error_code: str | None = None
    host_header: str | None = None
