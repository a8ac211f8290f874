"""TLS as a client that wants to know, not to trust: bytes in and bytes out, no socket."""

import ssl

from homeport.probe.certificate import Certificate, parse_certificate
from homeport.probe.cursor import Cursor, GarbledError

_ALERT, _HANDSHAKE = 21, 22
_CERTIFICATE_REQUEST = 13
_HEADER_BYTES = 5
# A record's header, and the first byte of what is in it.
TOLD_BYTES = 6
_ALERT_LENGTH = b"\0\x02"
_ALERT_BYTES = 7
# Python 3.11 has no name for this one. Source: RFC 7301, section 3.2.
_NEW_ALERTS = {120: "TLSV1_ALERT_NO_APPLICATION_PROTOCOL"}
# HelloRequest and ServerHello.
_SERVER_SPEAKS = (0, 2)
# The first half of the version in a record: SSL 3.0 up to TLS 1.3.
_MAJOR = 3
# Words of OpenSSL by which a server says that it wants the client's certificate.
_WANTS_CERTIFICATE = ("CERTIFICATE_REQUIRED",)
_MAYBE_WANTS_CERTIFICATE = ("HANDSHAKE_FAILURE", "BAD_CERTIFICATE", "CERTIFICATE_UNKNOWN")


class SecureError(GarbledError):
    """The handshake failed; `reason` is OpenSSL's word, `is_tls` whether the peer talks TLS.

    `verdict` is what OpenSSL has against the peer's certificate, where that was the reason.
    """

    def __init__(
        self, reason: str, *, is_tls: bool, wants_certificate: bool, verdict: str | None = None
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.is_tls = is_tls
        self.wants_certificate = wants_certificate
        self.verdict = verdict


class Secure:
    """One TLS connection; certificates are looked at, and judged only if `context` says so."""

    def __init__(
        self,
        *,
        alpn: tuple[str, ...] = (),
        name: str = "localhost",
        context: ssl.SSLContext | None = None,
    ) -> None:
        self._in = ssl.MemoryBIO()
        self._out = ssl.MemoryBIO()
        made = open_minded(alpn) if context is None else context
        self._tls = made.wrap_bio(self._in, self._out, server_hostname=name)
        self._seen = b""

    @property
    def version(self) -> str:
        """ "TLSv1.3" and the like, empty before the handshake."""
        return self._tls.version() or ""

    @property
    def alpn(self) -> str:
        """The protocol agreed on by ALPN, empty when none was."""
        return self._tls.selected_alpn_protocol() or ""

    @property
    def cipher(self) -> str:
        """OpenSSL's name of the cipher."""
        chosen = self._tls.cipher()
        return chosen[0] if chosen else ""

    @property
    def asked_for_certificate(self) -> bool:
        """True when it was seen asking for ours; TLS 1.3 does that where only OpenSSL sees it."""
        return _asked_for_certificate(self._seen)

    def certificate(self) -> Certificate | None:
        """Return the server's certificate, None when it showed none that can be read."""
        der = self._tls.getpeercert(binary_form=True)
        if not der:
            return None
        try:
            return parse_certificate(der)
        except GarbledError:
            return None

    def feed(self, data: bytes) -> None:
        """Take what came from the peer."""
        self._in.write(data)
        self._seen += data[: max(0, 16_384 - len(self._seen))]

    def outgoing(self) -> bytes:
        """Return what is to be sent to the peer."""
        return self._out.read()

    def shake_hands(self) -> bool:
        """Go on with the handshake; True when it is done."""
        try:
            self._tls.do_handshake()
        except ssl.SSLWantReadError:
            return False
        except ssl.SSLError as error:
            raise self._translated(error) from error
        return True

    def encrypt(self, data: bytes) -> bytes:
        """Return `data` as it is to be sent."""
        try:
            self._tls.write(data)
        except ssl.SSLError as error:
            raise self._translated(error) from error
        return self.outgoing()

    def decrypt(self) -> bytes:
        """Return what has come in so far, b"" when there is no whole record."""
        try:
            return self._tls.read(16_384)
        except ssl.SSLWantReadError:
            return b""
        except ssl.SSLError as error:
            raise self._translated(error) from error

    def _translated(self, error: ssl.SSLError) -> SecureError:
        reason = error.reason or _alert_in(self._seen) or "TLS_ERROR"
        return SecureError(
            reason,
            is_tls=looks_like_tls(self._seen),
            wants_certificate=any(word in reason for word in _WANTS_CERTIFICATE)
            or (
                self.asked_for_certificate
                and any(word in reason for word in _MAYBE_WANTS_CERTIFICATE)
            ),
            verdict=getattr(error, "verify_message", None),
        )


def _alert_in(seen: bytes) -> str | None:
    """Return the alert that ends what came in the clear, in OpenSSL's words."""
    is_alert = len(seen) >= _ALERT_BYTES and seen[-_ALERT_BYTES] == _ALERT
    return _NEW_ALERTS.get(seen[-1]) if is_alert else None


def looks_like_tls(data: bytes) -> bool:
    """Return whether `data` begins like the answer of a TLS server, an alert included.

    A server that gives back what it got gives back a client's hello: that is no answer.
    Source: RFC 8446, sections 4 and 6, and RFC 5246, section 7.4.
    """
    if len(data) < TOLD_BYTES or data[1] != _MAJOR:
        return False
    if data[0] == _ALERT:
        return data[3:_HEADER_BYTES] == _ALERT_LENGTH
    return data[0] == _HANDSHAKE and data[_HEADER_BYTES] in _SERVER_SPEAKS


def open_minded(alpn: tuple[str, ...] = ()) -> ssl.SSLContext:
    """Return what a client has that agrees to every version, cipher and certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    # What an old device offers is worth knowing as well.
    context.set_ciphers("ALL:@SECLEVEL=0")
    if alpn:
        context.set_alpn_protocols(list(alpn))
    return context


def _asked_for_certificate(seen: bytes) -> bool:
    """Return whether the plain part of a TLS 1.2 handshake holds a CertificateRequest.

    Source: RFC 5246, sections 6.2.1 and 7.4.
    """
    records = Cursor(seen)
    messages = b""
    try:
        while records.left >= _HEADER_BYTES:
            kind = records.number("B")
            records.take(2)
            body = records.take(records.number(">H"))
            if kind != _HANDSHAKE:
                break
            messages += body
        cursor = Cursor(messages)
        while cursor.left:
            if cursor.number("B") == _CERTIFICATE_REQUEST:
                return True
            cursor.take(int.from_bytes(cursor.take(3), "big"))
    except GarbledError:
        return False
    return False
