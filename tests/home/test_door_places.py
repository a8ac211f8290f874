"""Where gateway and home meet."""

from pathlib import Path

import pytest

from homeport.home.door_places import door_places, made_places

_SUN_PATH = 107


def test_below_the_runtime_directory_and_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = tmp_path / "r"
    short.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short))
    places = made_places()
    assert places.directory == short / "homeport/door"
    assert places.directory.stat().st_mode & 0o777 == 0o700
    for one in (places.home, places.services, places.state):
        one.write_text("")
    places.sweep()
    assert list(places.directory.iterdir()) == []


def test_a_path_too_long_for_a_socket_is_replaced_by_a_short_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for name in ("a", "b"):
        deep = tmp_path / (name * 100)
        deep.mkdir(mode=0o700)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
        found.append(door_places())
    assert all(len(str(one.services)) <= _SUN_PATH for one in found)
    assert found[0] != found[1]
