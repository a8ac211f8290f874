"""Ask whether a listener talks TLS; what a plain server says to that tells something as well."""

from homeport.model.address import Transport
from homeport.probe.catalogue import Probe
from homeport.probe.line import Line, NoAnswerError
from homeport.probe.notes import Notes
from homeport.probe.recognise import recognise
from homeport.probe.secure import TOLD_BYTES, SecureError, looks_like_tls
from homeport.probe.tls_facts import note_tls

# The last one is no protocol. Its line ends make a plain server that reads lines answer at once
# (wsgiref and Redis would wait for more, and serve nobody meanwhile); TLS servers ignore it.
_ALPN = ("http/1.1", "h2", "\r\n\r\n")
_PATIENCE_S = 1.0
# TLS 1.3 tells only after the handshake that it wanted a certificate, and a mail server greets.
_LAST_WORD_S = 0.3


def _exchange(line: Line, notes: Notes) -> None:
    line.hurry(_PATIENCE_S)
    try:
        line.start_tls(_ALPN)
    except NoAnswerError as silence:
        if _is_plain(line.first, silence.why):
            notes.tls = False
        raise
    except SecureError as failure:
        if not failure.is_tls:
            notes.tls = False
        raise
    note_tls(line, notes)
    if notes.facts.get("alpn"):
        notes.protocol = "http"
        if notes.facts["alpn"] == "h2":
            notes.add("speaks", "2")
    line.hurry(_LAST_WORD_S)
    recognise(line.receive(), notes)


def _is_plain(first: bytes, why: str) -> bool:
    """Return whether a peer that did not finish the handshake talks something else.

    Whoever talks TLS says at least what it does not like, and begins with the type of a record.
    """
    if not first:
        return why in ("closed", "reset")
    return len(first) >= TOLD_BYTES and not looks_like_tls(first)


PROBE = Probe(
    asks="a TLS handshake",
    exchange=_exchange,
    protocols=("http", "redis", "mqtt", "amqp", "ldap", "imap", "pop3", "smtp", "irc", "mongodb"),
    transports=(Transport.TCP, Transport.UNIX),
    real="nginx",
)
