"""Join certificates in PEM into one bundle, and find the one that the system itself uses."""

import base64
import binascii
import re
from collections.abc import Iterable
from pathlib import Path

_CERTIFICATE = re.compile(
    r"-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----"
)
# Debian and its like, Fedora and its like, openSUSE, Alpine and macOS, FreeBSD.
# Source: Go's crypto/x509/root_linux.go and root_bsd.go.
SYSTEM_BUNDLES = (
    "etc/ssl/certs/ca-certificates.crt",
    "etc/pki/tls/certs/ca-bundle.crt",
    "etc/ssl/ca-bundle.pem",
    "etc/pki/tls/cacert.pem",
    "etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "etc/ssl/cert.pem",
    "usr/local/etc/ssl/cert.pem",
)
_MOST_BYTES = 16 << 20
_WIDTH = 64


def join_pem(texts: Iterable[str]) -> str:
    """Return every certificate in `texts` once, in their order, without whatever stands between."""
    bodies: dict[str, None] = {}
    for text in texts:
        for found in _CERTIFICATE.finditer(text):
            body = "".join(found[1].split())
            if _is_base64(body):
                bodies.setdefault(body)
    return "".join(_armoured(one) for one in bodies)


def read_system_bundle(root: Path) -> tuple[Path, str] | None:
    """Return path and text of the certificates that the system below `root` trusts, or None."""
    for name in SYSTEM_BUNDLES:
        text = read_pem(root / name)
        if text:
            return root / name, text
    return None


def read_pem(path: Path) -> str:
    """Return the text of `path` if it has a certificate in it, else an empty one."""
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            text = file.read(_MOST_BYTES).decode("ascii", "replace")
    except (OSError, ValueError):
        return ""
    return text if _CERTIFICATE.search(text) else ""


def _is_base64(body: str) -> bool:
    try:
        return bool(base64.b64decode(body, validate=True))
    except binascii.Error:
        return False


def _armoured(body: str) -> str:
    lines = [body[at : at + _WIDTH] for at in range(0, len(body), _WIDTH)]
    return "\n".join(("-----BEGIN CERTIFICATE-----", *lines, "-----END CERTIFICATE-----", ""))
