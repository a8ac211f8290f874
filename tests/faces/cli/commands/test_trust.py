"""`homeport trust` and `untrust` as they are typed, with a home of the test's own."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pty_program import on_terminal
from real_servers import program

from homeport.errors import ConflictError, UsageError
from homeport.faces.cli.commands.trust import command as trust
from homeport.faces.cli.commands.untrust import command as untrust

CHROMIUM = ["--store", "chromium"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have a home with a Chromium."""
    program("certutil")
    browser = tmp_path / "bin" / "chromium"
    browser.parent.mkdir()
    browser.write_text("#!/bin/sh\n")
    browser.chmod(0o755)
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("PATH", f"{browser.parent}:/usr/bin:/bin")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("SUDO_UID", raising=False)
    return tmp_path / "home"


def _say(command: object, *words: str) -> Result:
    return CliRunner().invoke(command, words)  # type: ignore[arg-type]


def test_dry_run_shows_and_changes_nothing(home: Path, tmp_path: Path) -> None:
    result = _say(trust, *CHROMIUM, "--dry-run")
    assert result.exit_code == 0
    assert f"make the database {home}/.pki/nssdb" in result.output
    assert "add the certificate homeport-local-ca-" in result.output
    assert list(home.iterdir()) == []
    assert not (tmp_path / "state/homeport/ca").exists()


def test_json_without_yes_is_the_plan(home: Path) -> None:
    result = _say(trust, *CHROMIUM, "--json")
    report = json.loads(result.output)
    assert report["stores"][0]["state"] == "planned"
    assert not report["complete"]
    assert list(home.iterdir()) == []


def test_nobody_to_ask_is_no_yes(home: Path) -> None:
    result = _say(trust, *CHROMIUM)
    assert isinstance(result.exception, UsageError)
    assert list(home.iterdir()) == []


def test_there_and_back_and_nothing_left(home: Path, tmp_path: Path) -> None:
    added = _say(trust, *CHROMIUM, "--yes")
    assert added.exit_code == 0
    assert "added" in added.output
    assert "restart the browsers" in added.output
    again = _say(trust, *CHROMIUM)
    assert again.exit_code == 0
    assert "it is trusted there" in again.output
    removed = _say(untrust, *CHROMIUM, "--yes", "--json")
    assert json.loads(removed.output)["stores"][0]["state"] == "removed"
    assert list(home.iterdir()) == []
    assert (tmp_path / "state/homeport/ca/ca.pem").exists()


def test_forget_goes_with_everything_only() -> None:
    assert isinstance(_say(untrust, *CHROMIUM, "--forget").exception, UsageError)


def test_without_a_ca_there_is_nothing_to_take_out() -> None:
    result = _say(untrust, "--yes", "--forget")
    assert result.exit_code == 0
    assert "nothing trusts it" in result.output
    assert not isinstance(result.exception, ConflictError)


def test_asked_on_a_terminal(home: Path) -> None:
    for answer, is_there in (("n\n", False), ("y\n", True)):
        argv = [sys.executable, "-m", "homeport", "trust", *CHROMIUM]
        with on_terminal(argv) as running:
            running.read_until(lambda seen: "Change 1 trust store?" in seen, "the question")
            running.type(answer)
            assert running.end() == (0 if is_there else 1)
        assert (home / ".pki/nssdb/cert9.db").exists() is is_there
