"""What is kept in the user's cache, and what is not believed there."""

import os
import stat
from pathlib import Path

import pytest

from homeport.observe.clues.kept import keep, kept


def test_it_is_kept_for_its_key_alone(tmp_path: Path) -> None:
    keep("things", "key 1", b"data\nmore")
    assert kept("things", "key 1") == b"data\nmore"
    assert kept("things", "key 2") is None
    assert kept("other", "key 1") is None
    place = tmp_path / "cache" / "homeport"
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert [one.name for one in place.iterdir()] == ["things.cache"]


def test_the_last_one_wins() -> None:
    keep("things", "key", b"old")
    keep("things", "key", b"new")
    assert kept("things", "key") == b"new"


def test_a_link_or_a_pipe_is_not_followed(tmp_path: Path) -> None:
    keep("things", "key", b"data")
    place = tmp_path / "cache" / "homeport"
    (place / "things.cache").rename(place / "elsewhere")
    (place / "things.cache").symlink_to(place / "elsewhere")
    os.mkfifo(place / "pipe.cache")
    assert kept("things", "key") is None
    assert kept("pipe", "key") is None


def test_no_place_to_keep_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    keep("things", "key", b"data")
    assert kept("things", "key") is None


def test_the_home_directory_without_the_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    keep("things", "key", b"data")
    assert kept("things", "key") == b"data"
    assert (tmp_path / ".cache" / "homeport" / "things.cache").exists()
