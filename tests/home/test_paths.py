"""Home's directories: private, and nobody else's."""

import os
from pathlib import Path

import pytest
from promises import is_root, needs

from homeport.errors import NotAllowedError
from homeport.home.paths import config_dir, make_private, runtime_dir, runtime_path, state_dir


def test_the_xdg_variables_decide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        place = tmp_path / variable
        place.mkdir()
        monkeypatch.setenv(variable, str(place))
    made = {runtime_dir(), state_dir(), config_dir()}
    assert {one.parent.name for one in made} == {
        "XDG_RUNTIME_DIR",
        "XDG_STATE_HOME",
        "XDG_CONFIG_HOME",
    }
    assert {one.stat().st_mode & 0o777 for one in made} == {0o700}


@pytest.mark.parametrize("value", [None, "", "relative/run", "/nowhere/at/all"])
def test_without_a_usable_runtime_dir_there_is_another_place(
    value: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if value is None:
        monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    else:
        monkeypatch.setenv("XDG_RUNTIME_DIR", value)
    uid = os.geteuid()
    assert runtime_path() in (Path(f"/run/user/{uid}/homeport"), Path(f"/tmp/homeport-{uid}"))


def test_somebody_elses_runtime_dir_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After `su` the variable still names the directory of the user before."""
    needs("second-user", have=is_root())
    os.chown(tmp_path, 65_534, 65_534)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert not runtime_path().is_relative_to(tmp_path)


def test_without_the_variables_it_is_below_the_home_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert state_dir() == tmp_path / ".local/state/homeport"


def test_a_loose_directory_is_made_private(tmp_path: Path) -> None:
    loose = tmp_path / "loose"
    loose.mkdir()
    loose.chmod(0o777)
    make_private(loose)
    assert loose.stat().st_mode & 0o777 == 0o700


def test_a_link_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(NotAllowedError):
        make_private(tmp_path / "link")


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotAllowedError):
        make_private(tmp_path / "file")


def test_a_strangers_directory_is_refused(tmp_path: Path) -> None:
    needs("second-user", have=is_root())
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    os.chown(theirs, 65_534, 65_534)
    with pytest.raises(NotAllowedError, match="owner uid 65534"):
        make_private(theirs)
