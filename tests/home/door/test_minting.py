"""Certificates from the CA that lies on the disk now."""

import shutil
from pathlib import Path

import pytest
from cryptography import x509

from homeport.errors import NotAllowedError
from homeport.home.ca_place import ca_folder
from homeport.home.door.minting import Minting


def test_the_ca_is_made_on_first_need_and_anew_when_it_was_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    minting = Minting()
    assert not ca_folder().exists()
    first = minting.mint("shop.localhost")
    leaf = x509.load_pem_x509_certificate(first.chain_pem.encode())
    names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["shop.localhost"]
    assert minting.mint("shop.localhost") == first
    shutil.rmtree(ca_folder())
    assert minting.mint("shop.localhost").chain_pem != first.chain_pem
    with pytest.raises(NotAllowedError):
        minting.mint("shop.example")
