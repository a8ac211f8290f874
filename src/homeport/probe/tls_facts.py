"""Note what a finished TLS handshake has shown."""

from homeport.probe.line import Line
from homeport.probe.notes import Notes


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
    notes.add("cert-names", " ".join(certificate.names))
    if certificate.expires:
        notes.add("cert-expires", certificate.expires.date().isoformat())
    if certificate.is_self_signed:
        notes.add("cert-self-signed", "yes")
