"""Bundles joined from what systems and users have, however they look."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from homeport.guard.ca_bundle import SYSTEM_BUNDLES, join_pem, read_pem, read_system_bundle
from homeport.guard.ca_certificates import make_authority, to_pem

NOW = datetime.now(UTC)
ONE, TWO = (to_pem(make_authority("me", NOW).root) for _ in range(2))


def test_each_certificate_once_and_nothing_between() -> None:
    messy = f"# Büro CA\r\nMozilla\n{TWO}trust stuff\n{ONE.replace(chr(10), chr(13) + chr(10))}"
    assert join_pem((ONE, messy, TWO)) == ONE + TWO
    assert join_pem(("", "-----BEGIN CERTIFICATE-----\n=\n-----END CERTIFICATE-----")) == ""
    assert join_pem(("-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----",)) == ""


@pytest.mark.parametrize("name", SYSTEM_BUNDLES)
def test_the_system_bundle_is_found_where_systems_have_it(tmp_path: Path, name: str) -> None:
    assert read_system_bundle(tmp_path) is None
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    path.write_text("no certificate in here")
    assert read_system_bundle(tmp_path) is None
    path.write_text(ONE)
    assert read_system_bundle(tmp_path) == (path, ONE)


def test_what_is_no_file_of_certificates_is_empty(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "binary").write_bytes(bytes(range(256)))
    for name in ("pipe", "binary", "missing", "."):
        assert read_pem(tmp_path / name) == ""
    assert read_pem(Path("nul\0l")) == ""
