"""Real programs are asked, and none of them can hold us up."""

from pathlib import Path

import pytest

from homeport.home.resolving.clients import Tried, try_clients


def test_localhost_resolves_for_everybody() -> None:
    found = try_clients("localhost")
    assert found
    assert all(one.resolves for one in found), found


def test_what_nobody_knows() -> None:
    assert not any(one.resolves for one in try_clients("homeport-names.invalid", deadline_s=10.0))


def test_a_program_that_hangs_or_cannot_be_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "getent"
    slow.write_text("#!/bin/sh\nexec /bin/sleep 30\n")
    broken = tmp_path / "node"
    broken.write_text("#!/no/such/interpreter\n")
    for one in (slow, broken):
        one.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert try_clients("localhost", deadline_s=0.2) == (
        Tried(program="getent", resolves=None, note="no answer within 0 s"),
        Tried(program="Node.js", resolves=None, note="cannot be run: No such file or directory"),
    )
