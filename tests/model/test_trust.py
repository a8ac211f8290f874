"""Fingerprints and nicknames of the local CA's root."""

import base64
import hashlib

import pytest

from homeport.model.trust import RootCertificate, fingerprint

DER = bytes(range(200))
PEM = (
    "-----BEGIN CERTIFICATE-----\n"
    + base64.encodebytes(DER).decode()
    + "-----END CERTIFICATE-----\n"
)


def test_the_fingerprint_is_that_of_the_der_and_the_nickname_begins_with_it() -> None:
    wanted = hashlib.sha256(DER).hexdigest()
    root = RootCertificate(pem=f"\n{PEM}\n")
    assert root.fingerprint == wanted
    assert root.nickname == f"homeport-local-ca-{wanted[:16]}"


@pytest.mark.parametrize("text", ["", "garbage", PEM.replace("A", "A="), PEM.replace("B", "ü", 1)])
def test_what_is_no_certificate_has_no_fingerprint(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are those of the library
        fingerprint(text)
