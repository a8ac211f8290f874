"""What root may be asked to trust: roots of Homeport's that are limited to localhost."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from homeport.errors import NotAllowedError
from homeport.guard.ca_certificates import PERMITTED, make_authority, to_pem
from homeport.guard.ca_check import require_local_root

NOW = datetime.now(UTC)


def _made(*extensions: tuple[x509.ExtensionType, bool]) -> str:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Evil")])
    body = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(NOW)
        .not_valid_after(NOW.replace(year=NOW.year + 1))
    )
    for extension, critical in extensions:
        body = body.add_extension(extension, critical=critical)

    return to_pem(body.sign(key, hashes.SHA256()))


CA = (x509.BasicConstraints(ca=True, path_length=None), True)
LIMITS = x509.NameConstraints(list(PERMITTED), None)
WIDE = x509.NameConstraints([*PERMITTED, x509.DNSName("com")], None)
EXCLUDED_ONLY = x509.NameConstraints(None, [x509.DNSName("com")])


def test_our_own_root_and_any_that_is_limited_alike_may_pass(tmp_path: Path) -> None:
    require_local_root(to_pem(make_authority("me", NOW).root))
    require_local_root(_made(CA, (LIMITS, True)))


@pytest.mark.parametrize(
    ("pem", "why"),
    [
        ("", "no certificate"),
        ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "no certificate"),
        ("\udcff", "no certificate"),
        (to_pem(make_authority("a", NOW).root) * 2, "2 certificates"),
        (to_pem(make_authority("a", NOW).issuer), "no certificate"),
        (_made(CA), "every name"),
        (_made((LIMITS, True)), "every name"),
        (_made(CA, (WIDE, True)), "not limited"),
        (_made(CA, (EXCLUDED_ONLY, True)), "not limited"),
        (_made(CA, (LIMITS, False)), "not limited"),
        (_made((x509.BasicConstraints(ca=False, path_length=None), True), (LIMITS, True)), "not l"),
    ],
)
def test_nothing_else_may(pem: str, why: str) -> None:
    with pytest.raises(NotAllowedError, match=why):
        require_local_root(pem)


def test_a_root_that_another_key_signed_may_not() -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    real = make_authority("me", NOW).root
    forged = (
        x509.CertificateBuilder()
        .subject_name(real.subject)
        .issuer_name(real.subject)
        .public_key(real.public_key())
        .serial_number(7)
        .not_valid_before(NOW)
        .not_valid_after(NOW.replace(year=NOW.year + 1))
        .sign(key, hashes.SHA256())
    )
    with pytest.raises(NotAllowedError, match="did not sign itself"):
        require_local_root(to_pem(forged))
