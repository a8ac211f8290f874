"""`homeport env` read by real shells."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from promises import needs

from homeport.faces.cli.commands.env import command

CLI = f"{sys.executable} -m homeport env"


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # With a blank and a quote in it, as homes have.
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "my dad's state"))
    monkeypatch.setenv("SHELL", "/bin/bash")


def _value(shell: str, script: str) -> str:
    found = shutil.which(shell)
    needs(shell, have=found is not None)
    argv = [str(found), "-c", script]
    return subprocess.run(argv, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("shell", ["sh", "bash", "zsh"])
def test_shells_take_it_and_give_it_back(tmp_path: Path, shell: str) -> None:
    line = f'eval "$({CLI})"; echo "$DENO_CERT"'
    assert _value(shell, line) == str(tmp_path / "my dad's state/homeport/ca/root.crt")
    assert _value(shell, f'{line} >/dev/null; eval "$({CLI} --unset)"; echo "$DENO_CERT"') == ""


def test_fish_takes_it(tmp_path: Path) -> None:
    line = f"{CLI} --shell fish | source; echo $DENO_CERT"
    assert _value("fish", line) == str(tmp_path / "my dad's state/homeport/ca/root.crt")


def test_fish_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/usr/bin/fish")
    assert "set -gx NODE_EXTRA_CA_CERTS '" in CliRunner().invoke(command).output
    assert "dad\\'s" in CliRunner().invoke(command).output
    assert "set -e DENO_CERT" in CliRunner().invoke(command, ["--unset"]).output
    assert "export DENO_CERT=" in CliRunner().invoke(command, ["--shell", "sh"]).output


def test_plain_and_json(tmp_path: Path) -> None:
    plain = CliRunner().invoke(command, ["--plain"]).output
    root = tmp_path / "my dad's state/homeport/ca/root.crt"
    assert f"DENO_CERT={root}" in plain.splitlines()
    found = json.loads(CliRunner().invoke(command, ["--json"]).output)
    assert found["schema"] == 1
    assert {"name", "value", "replaces", "who"} == set(found["variables"][0])
