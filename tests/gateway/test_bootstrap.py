"""The file that Envoy starts from."""

import json
import stat
from pathlib import Path

from homeport.gateway.bootstrap import to_bootstrap, why_invalid_file, write_bootstrap


def test_what_must_never_be_missing() -> None:
    found = to_bootstrap("/run/gw")
    assert found["node"]["id"], "Envoy aborts at the first on-demand certificate without"
    assert found["admin"]["address"] == {"pipe": {"path": "/run/gw/admin.sock", "mode": 0o600}}
    assert "static_resources" not in found


def test_it_is_written_for_its_user_alone(tmp_path: Path) -> None:
    path = write_bootstrap(tmp_path)
    assert json.loads(path.read_text()) == to_bootstrap(str(tmp_path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["bootstrap.json"]


def test_a_checker_that_fails_without_a_word(tmp_path: Path) -> None:
    silent = tmp_path / "envoy"
    silent.write_text("#!/bin/sh\nexit 3\n")
    silent.chmod(0o755)
    assert why_invalid_file(silent, tmp_path) == "Envoy ended with 3 and said nothing"
    silent.write_text("#!/bin/sh\necho something else; exit 1\n")
    assert why_invalid_file(silent, tmp_path) == "something else"
