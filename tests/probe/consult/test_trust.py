"""Places of trust that are missing, huge or no bundles do no harm."""

import os
from pathlib import Path

import pytest

from homeport.probe.consult.trust import todays_client


@pytest.fixture
def odd(tmp_path: Path) -> dict[str, str]:
    huge = tmp_path / "huge.pem"
    with huge.open("wb") as file:
        file.truncate(1 << 30)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "noise").write_bytes(bytes(range(256)))
    (tmp_path / "empty").touch()
    return {
        "SSL_CERT_FILE": str(huge),
        "CURL_CA_BUNDLE": str(tmp_path / "pipe"),
        "REQUESTS_CA_BUNDLE": str(tmp_path / "noise"),
        "NODE_EXTRA_CA_CERTS": str(tmp_path / "missing"),
        "PIP_CERT": "relative.pem",
        "GIT_SSL_CAINFO": str(tmp_path / "empty"),
        "AWS_CA_BUNDLE": f"{tmp_path}/with\0zero",
        "SSL_CERT_DIR": f"{tmp_path}{os.pathsep}{tmp_path}/missing{os.pathsep}",
    }


def test_what_no_client_could_use_is_passed_over(odd: dict[str, str], tmp_path: Path) -> None:
    _, places = todays_client(odd, ())
    assert places == ("the system's store", f"SSL_CERT_DIR={tmp_path}")


def test_the_systems_store_is_there_without_any_variable() -> None:
    _, places = todays_client({}, ("http/1.1",))
    assert places == ("the system's store",)
