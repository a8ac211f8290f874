"""Build the three kinds of certificate: the root that is trusted, the issuer, the leaves.

The key of the root is never kept: it signs the one issuer and is forgotten. So the name constraints
of the issuer bind every client, also those that ignore the constraints of a root (Java does).

Source: RFC 5280; docs/decisions/0010-local-ca.md.
"""

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from ipaddress import IPv4Network, IPv6Network

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from homeport.guard.leaf_names import ROOT_NAME, LeafName

CA_LIFE = timedelta(days=3650)
# An Envoy that outlives home serves the last leaf it got; for one that is asked, it is renewed at
# a third of its life. Far below the 825 days that Apple allows for CAs which users trust.
LEAF_LIFE = timedelta(days=90)
# Containers and virtual machines have clocks of their own.
_BACKDATED = timedelta(days=1)
_ORGANIZATION = "Homeport local CA"

PERMITTED: tuple[x509.GeneralName, ...] = (
    # Without a leading dot: the name itself and all below it. Source: RFC 5280 4.2.1.10.
    x509.DNSName(ROOT_NAME),
    x509.IPAddress(IPv4Network("127.0.0.0/8")),
    x509.IPAddress(IPv6Network("::1/128")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """The root that clients trust, and the issuer with its key, which signs the leaves."""

    root: x509.Certificate
    issuer: x509.Certificate
    key: ec.EllipticCurvePrivateKey = field(repr=False)


def make_authority(whose: str, now: datetime) -> Authority:
    """Return a new CA; `whose` stands in the name that people see in their certificate lists."""
    root_key = ec.generate_private_key(ec.SECP256R1())
    # NSS gives all certificates of one subject the same nickname, so no two CAs have the same.
    whose = f"{secrets.token_hex(4)} {whose}"
    root_name = _name(f"Homeport local CA {whose}")
    root = _ca((root_name, root_name), root_key.public_key(), root_key, depth=1, now=now)
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(f"Homeport local issuer {whose}")
    issuer = _ca((name, root_name), key.public_key(), root_key, depth=0, now=now)
    return Authority(root=root, issuer=issuer, key=key)


def make_leaf(
    authority: Authority, name: LeafName, now: datetime
) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    """Return a certificate for exactly `name`, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    alternative = x509.DNSName(name) if isinstance(name, str) else x509.IPAddress(name)
    # No common name: where there is no DNS name OpenSSL would hold it against the constraints.
    subject = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, _ORGANIZATION)])
    until = min(now + LEAF_LIFE, authority.issuer.not_valid_after_utc)
    body = (
        _body(subject, authority.issuer.subject, key.public_key(), now, until)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(ca=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([alternative]), critical=False)
        .add_extension(_signed_by(authority.key), critical=False)
    )
    return body.sign(authority.key, hashes.SHA256()), key


def to_pem(*certificates: x509.Certificate) -> str:
    """Return `certificates` below each other."""
    return "".join(one.public_bytes(Encoding.PEM).decode() for one in certificates)


def key_to_pem(key: ec.EllipticCurvePrivateKey) -> str:
    """Return `key` as PKCS #8, not encrypted."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def _ca(
    names: tuple[x509.Name, x509.Name],
    public_key: ec.EllipticCurvePublicKey,
    key: ec.EllipticCurvePrivateKey,
    *,
    depth: int,
    now: datetime,
) -> x509.Certificate:
    body = (
        _body(*names, public_key, now, now + CA_LIFE)
        .add_extension(x509.BasicConstraints(ca=True, path_length=depth), critical=True)
        .add_extension(_usage(ca=True), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.NameConstraints(list(PERMITTED), None), critical=True)
        .add_extension(_signed_by(key), critical=False)
    )
    return body.sign(key, hashes.SHA256())


def _body(
    subject: x509.Name,
    signer: x509.Name,
    public_key: ec.EllipticCurvePublicKey,
    now: datetime,
    until: datetime,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(signer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BACKDATED)
        .not_valid_after(until)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
    )


def _usage(*, ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not ca,
        key_cert_sign=ca,
        crl_sign=ca,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _signed_by(key: ec.EllipticCurvePrivateKey) -> x509.AuthorityKeyIdentifier:
    return x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key())


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _ORGANIZATION),
            x509.NameAttribute(NameOID.COMMON_NAME, common[:64]),
        ]
    )
