"""Note what a finished TLS handshake has shown."""

from homeport.probe.line import Line
from homeport.probe.notes import Notes

# Enough to know whose it is; some certificates are for a hundred names.
_MOST_NAMES = 6


def note_tls(line: Line, notes: Notes) -> None:
    """Note version, ALPN and certificate; nothing on a plain line."""
    secure = line.secure
    if secure is None:
        return
    notes.tls = True
    notes.add("tls-version", secure.version)
    notes.add("alpn", secure.alpn)
    notes.add("cipher", secure.cipher)
    certificate = secure.certificate()
    if certificate is None:
        return
    notes.add("cert-subject", certificate.subject)
    notes.add("cert-issuer", certificate.issuer)
    notes.add("cert-names", " ".join(certificate.names[:_MOST_NAMES]))
    if certificate.expires:
        notes.add("cert-expires", certificate.expires.date().isoformat())
    if certificate.is_self_signed:
        notes.add("cert-self-signed", "yes")
