"""Choose what to ask the target, as its client would, and what else when that goes wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from homeport.model.address import Transport
from homeport.model.exchange import Exchange
from homeport.model.question import Target
from homeport.probe.consult.inquiry import Inquiry
from homeport.probe.consult.own import Pace
from homeport.probe.consult.talk import PATIENCE_S, Connect, Watch
from homeport.probe.consult.web import Request
from homeport.probe.refused import PRINTER_PORTS, REFUSED

_PLAIN_WEB: Final = frozenset({"http", "ws"})
_SECURE_WEB: Final = frozenset({"https", "wss"})
# Protocols by scheme; with "+tls" where the scheme says that it begins with TLS.
_SCHEMES: Final[Mapping[str, str]] = {
    "grpc": "grpc",
    "h2c": "grpc",
    "redis": "redis",
    "rediss": "redis+tls",
    "valkey": "redis",
    "valkeys": "redis+tls",
    "postgres": "postgresql",
    "postgresql": "postgresql",
    "mysql": "mysql",
    "mariadb": "mysql",
    "mongodb": "mongodb",
    "amqp": "amqp",
    "amqps": "amqp+tls",
    "mqtt": "mqtt",
    "mqtts": "mqtt+tls",
    "memcached": "memcached",
    "memcache": "memcached",
    "ssh": "ssh",
    "sftp": "ssh",
    "ftp": "ftp",
    "smtp": "smtp",
    "smtps": "smtp+tls",
    "imap": "imap",
    "imaps": "imap+tls",
    "pop3": "pop3",
    "pop3s": "pop3+tls",
    "ldap": "ldap",
    "ldaps": "ldap+tls",
    "nats": "nats",
    "bolt": "bolt",
    "neo4j": "bolt",
    "rtsp": "rtsp",
    "rsync": "rsync",
    "irc": "irc",
    "ircs": "irc+tls",
}
_WEB_PROTOCOLS: Final = frozenset({"http", "https", "websocket", "http-proxy", "ipp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How to converse.

    `scheme` is that of the target, None where the client's is unknown. `identity_protocol` is what
    Homeport knows of the listener already ("http", "redis"), None when it does not. `environ` are
    the client's variables. `patience_s` is how long a silent server is waited for, in each
    exchange; `watch` may cut that short (see talk.Watch).
    """

    scheme: str | None = None
    identity_protocol: str | None = None
    environ: Mapping[str, str] = field(default_factory=dict)
    patience_s: float = PATIENCE_S
    watch: Watch | None = None


def converse(target: Target, connect: Connect, manner: Manner) -> tuple[Exchange, ...]:
    """Return what was said at `target`, in order; the first is what its own client would ask.

    `connect` opens one fresh connection, or raises OSError. Nothing is asked of UDP, of protocols
    that are better left alone (refused.py), and of what may be a printer.
    Cost: one connection and some milliseconds where all is well; at most four more where not.
    """
    known = manner.identity_protocol
    if target.transport is Transport.UDP or known in REFUSED:
        return ()
    # "postgresql+psycopg" and "http+unix" name a driver or a way behind the protocol.
    scheme = (manner.scheme or "").lower().partition("+")[0]
    if not scheme and known is None and target.port in PRINTER_PORTS:
        return ()
    inquiry = Inquiry(
        target=target,
        connect=connect,
        request=Request(host_header=host_header(target, scheme), resource=target.resource or "/"),
        environ=manner.environ,
        known=known,
        pace=Pace(patience_s=manner.patience_s, watch=manner.watch),
    )
    _begin(inquiry, scheme)
    return tuple(inquiry.exchanges)


def host_header(target: Target, scheme: str) -> str:
    """Return the Host header that a client of `target` sends: no port where it is the usual one."""
    host = target.host or "localhost"
    shown = f"[{host}]" if ":" in host and not host.startswith("[") else host
    usual = 443 if scheme in _SECURE_WEB else 80  # RFC 9110, section 4.2
    return shown if target.port in (None, usual) else f"{shown}:{target.port}"


def _begin(inquiry: Inquiry, scheme: str) -> None:
    known = inquiry.known
    if scheme in _PLAIN_WEB:
        inquiry.ask_web()
    elif scheme in _SECURE_WEB:
        inquiry.ask_secure_web()
    elif scheme in _SCHEMES:
        inquiry.ask_service(_SCHEMES[scheme])
    elif known in _WEB_PROTOCOLS:
        inquiry.ask_web()
    elif known is not None:
        inquiry.ask_service(known)
    else:
        inquiry.ask_stranger()
