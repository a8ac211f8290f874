"""Shake hands in TLS twice: once to see everything, once as strictly as a client of today."""

import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.exchange import Ending, Exchange, Handshake
from homeport.probe.certificate import Certificate
from homeport.probe.consult.cert_name import is_valid_for
from homeport.probe.consult.talk import PATIENCE_S, Connect, Talk, Watch, not_connected
from homeport.probe.consult.trust import todays_client
from homeport.probe.consult.web import alert_of, named_secure
from homeport.probe.cursor import GarbledError
from homeport.probe.line import NoAnswerError
from homeport.probe.secure import Secure, SecureError, open_minded

_ASKED = "a TLS handshake"
# The last one is no protocol. Its line ends make a plain server that reads lines answer at once
# (wsgiref and Redis would wait for more, and serve nobody meanwhile); TLS servers ignore it.
_ALPN = ("http/1.1", "h2", "\r\n\r\n")
# What TLS 1.3 thinks of our having no certificate comes only after the handshake.
_LAST_WORD_S = 0.3
_STRICT_S = 3.0
_USUAL_NAME = "localhost"
# Alerts of servers that have no certificate for the name they were told. Source: RFC 6066, 3.
_UNKNOWN_NAME = ("unrecognized_name", "internal_error")
_HANDSHAKE, _CERTIFICATE_REQUEST = 22, 13
# OpenSSL's words for dates that do not fit. Source: openssl crypto/x509/x509_txt.c.
_DATES = re.compile(r"expired|not yet valid")
# OpenSSL's reasons for giving up on what the other end offers.
_NO_COMMON_GROUND = (
    "PROTOCOL_VERSION",
    "UNSUPPORTED_PROTOCOL",
    "HANDSHAKE_FAILURE",
    "INSUFFICIENT_SECURITY",
    "NO_SHARED_CIPHER",
    "NO_PROTOCOLS_AVAILABLE",
    "DH_KEY_TOO_SMALL",
    "LEGACY_SIGALG",
    "WRONG_SIGNATURE_TYPE",
    "UNSAFE_LEGACY_RENEGOTIATION",
    "WRONG_SSL_VERSION",
    "VERSION_TOO_LOW",
    "INAPPROPRIATE_FALLBACK",
)


@dataclass(slots=True)
class _Asker:
    """One way to shake hands. `wants` turns true when the server asks for our certificate."""

    context: ssl.SSLContext
    name: str
    wants: bool = field(default=False)

    def made(self) -> Secure:
        """Return the TLS layer. OpenSSL shows what is encrypted in TLS 1.3 to a callback only."""
        self.context._msg_callback = self._see  # type: ignore[attr-defined]
        return named_secure(self.name, self.context)

    def _see(self, *words: object) -> None:
        """Note a CertificateRequest. Source: Lib/ssl.py, SSLContext._msg_callback."""
        _, direction, _, content, message, _ = words
        is_request = (content, message) == (_HANDSHAKE, _CERTIFICATE_REQUEST)
        self.wants = self.wants or (direction == "read" and is_request)


def shake_hands(
    connect: Connect,
    *,
    name: str,
    environ: Mapping[str, str],
    patience_s: float = PATIENCE_S,
    watch: Watch | None = None,
) -> Exchange:
    """Return what TLS does at the target for a client that calls it `name`.

    The first handshake agrees to everything, for the facts. If it comes about, a second one is
    tried with the trust of `environ` and today's versions, for the verdict.
    Cost: two connections; 10 ms where the server is quick.
    """
    try:
        opened = connect()
    except OSError as error:
        return not_connected("tls", _ASKED, error)
    asker = _Asker(open_minded(_ALPN), name)
    with Talk(opened, patience_s=patience_s, watch=watch) as talk:
        exchange, seen = _look(talk, asker)
    if seen.alert in _UNKNOWN_NAME and name != _USUAL_NAME:
        seen = _look_by_another_name(connect, seen)
    if seen.is_done:
        seen = _judge(connect, seen, environ, name)
    return replace(exchange, handshake=seen)


def _look(talk: Talk, asker: _Asker) -> tuple[Exchange, Handshake]:
    """Shake hands whatever it takes, and tell what was seen."""
    try:
        secure = asker.made()
        talk.start_tls(secure=secure)
    except NoAnswerError as silence:
        return talk.exchange("tls", _ASKED, why=silence.why), Handshake(
            is_done=False, speaks_tls=talk.recognised() == "tls"
        )
    except SecureError as failure:
        return _refused(talk, failure, asker)
    except GarbledError:
        return talk.exchange("tls", _ASKED), Handshake(is_done=False, speaks_tls=False)
    seen = _facts(secure, asker)
    exchange = _done(talk)
    if not seen.wants_certificate:
        return exchange, seen
    return exchange, _hear_last_word(talk, seen)


def _look_by_another_name(connect: Connect, seen: Handshake) -> Handshake:
    """Return `seen` with the certificate that is shown to who asks for localhost, if one is.

    Some servers (Caddy) have nothing to show for a name that they do not know.
    """
    try:
        opened = connect()
    except OSError:
        return seen
    with Talk(opened, patience_s=_STRICT_S) as talk:
        _, other = _look(talk, _Asker(open_minded(_ALPN), _USUAL_NAME))
    if not other.is_done:
        return seen
    return replace(
        other, is_done=False, alert=seen.alert, is_name_valid=False, offered_version=None
    )


def _done(talk: Talk) -> Exchange:
    """Return the exchange of a handshake that came about."""
    return replace(
        talk.exchange("tls", _ASKED), ending=Ending.ANSWERED, first=talk.first, protocol="tls"
    )


def _refused(talk: Talk, failure: SecureError, asker: _Asker) -> tuple[Exchange, Handshake]:
    exchange = talk.exchange("tls", _ASKED)
    if not failure.is_tls:
        return exchange, Handshake(
            is_done=False, speaks_tls=False, alert=failure.reason.lower().replace("_", " ")
        )
    wants = failure.wants_certificate
    alert = alert_of(failure.reason)
    seen = Handshake(
        is_done=False,
        speaks_tls=True,
        alert=alert,
        wants_certificate=wants or asker.wants,
        requires_certificate=wants,
        is_version_acceptable=wants or not _is_about_version(failure),
    )
    return replace(exchange, protocol="tls", message=alert), seen


def _facts(secure: Secure, asker: _Asker) -> Handshake:
    seen = Handshake(
        is_done=True,
        speaks_tls=True,
        offered_version=secure.version or None,
        wants_certificate=asker.wants or secure.asked_for_certificate,
    )
    certificate = secure.certificate()
    return seen if certificate is None else _with_certificate(seen, certificate, asker.name)


def _with_certificate(seen: Handshake, certificate: Certificate, name: str) -> Handshake:
    return replace(
        seen,
        names=certificate.names + certificate.addresses,
        subject=certificate.subject or None,
        issuer=certificate.issuer or None,
        is_self_signed=certificate.is_self_signed,
        valid_from=certificate.begins,
        valid_until=certificate.expires,
        is_name_valid=is_valid_for(name, certificate.names, certificate.addresses),
    )


def _hear_last_word(talk: Talk, seen: Handshake) -> Handshake:
    """Return whether the server hangs up on a client that showed no certificate."""
    talk.hurry(_LAST_WORD_S)
    try:
        talk.receive()
    except NoAnswerError as silence:
        return replace(seen, requires_certificate=silence.why in ("closed", "reset"))
    except SecureError as failure:
        return replace(seen, requires_certificate=True, alert=alert_of(failure.reason))
    return seen


def _judge(connect: Connect, seen: Handshake, environ: Mapping[str, str], name: str) -> Handshake:
    """Return `seen` with what a client of today would say to it.

    Where the certificate's own dates are fine, those of its authorities are judged as well.
    """
    is_current = _is_current(seen)
    context, places = todays_client(environ, _ALPN[:2], minds_dates=is_current)
    seen = replace(seen, trust_store=", ".join(places))
    asker = _Asker(context, name)
    try:
        opened = connect()
    except OSError:
        return seen  # what was seen before is seen
    with Talk(opened, patience_s=_STRICT_S) as talk:
        try:
            secure = talk.start_tls(secure=asker.made())
        except SecureError as failure:
            return _verdict(seen, failure)
        except (NoAnswerError, GarbledError):
            return seen
    return replace(seen, version=secure.version or None)


def _is_current(seen: Handshake) -> bool:
    now = SYSTEM_CLOCK.now()
    return (seen.valid_from is None or seen.valid_from <= now) and (
        seen.valid_until is None or now <= seen.valid_until
    )


def _verdict(seen: Handshake, failure: SecureError) -> Handshake:
    if failure.verdict and _is_current(seen) and _DATES.search(failure.verdict):
        return replace(seen, chain_error=failure.verdict)
    if failure.verdict:
        return replace(seen, trust_error=failure.verdict)
    if failure.wants_certificate:
        return replace(seen, wants_certificate=True, requires_certificate=True)
    if _is_about_version(failure):
        return replace(seen, is_version_acceptable=False, alert=alert_of(failure.reason))
    return seen


def _is_about_version(failure: SecureError) -> bool:
    return any(word in failure.reason for word in _NO_COMMON_GROUND)
