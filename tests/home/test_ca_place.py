"""Whose root is meant, and what root refuses to be talked into."""

import os
import pwd
from pathlib import Path

import pytest
from promises import is_root, needs

from homeport.errors import NoSuchThingError, NotAllowedError
from homeport.guard.ca_files import CA_FILE
from homeport.home.ca_place import ca_folder, choose_root, is_behind_sudo, known_root, local_ca


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("SUDO_UID", raising=False)


def test_ones_own_is_made_on_first_need(tmp_path: Path) -> None:
    assert known_root(None) is None
    preview = choose_root(None, dry_run=True)
    assert preview.is_preview
    assert not ca_folder().exists()
    chosen = choose_root(None)
    assert chosen.path == tmp_path / "state/homeport/ca/root.crt"
    assert chosen.root.pem == local_ca().root_pem == chosen.path.read_text()
    assert choose_root(None, dry_run=True) == chosen


def test_a_broken_ca_can_still_be_taken_out() -> None:
    pem = local_ca().root_pem
    (ca_folder() / CA_FILE).write_text("rubbish")
    known = known_root(None)
    assert known is not None
    assert known.root.pem == pem


def test_a_lost_copy_is_made_anew() -> None:
    made = local_ca()
    made.root_path.unlink()
    known = known_root(None)
    assert known is not None
    assert known.root.pem == made.root_pem
    made.root_path.unlink()
    (ca_folder() / CA_FILE).write_text("rubbish")
    assert known_root(None) is None


def test_a_file_is_taken_only_when_it_is_a_limited_root(tmp_path: Path) -> None:
    made = local_ca()
    assert choose_root(made.root_path).root.pem == made.root_pem
    bad = tmp_path / "bad.crt"
    bad.write_text("rubbish")
    (tmp_path / "link").symlink_to(made.root_path)
    for path in (bad, tmp_path / "link", tmp_path):
        with pytest.raises(NotAllowedError):
            choose_root(path)
    with pytest.raises(NoSuchThingError):
        choose_root(tmp_path / "missing")
    with pytest.raises(NoSuchThingError):
        known_root(tmp_path / "missing")


def test_root_behind_sudo_means_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    needs("root", have=is_root())
    monkeypatch.setenv("SUDO_UID", "65534")
    assert is_behind_sudo()
    # That user has none, and root does not get one of its own instead.
    with pytest.raises(NoSuchThingError) as caught:
        choose_root(None)
    assert pwd.getpwuid(65534).pw_dir in caught.value.what
    assert "without sudo" in caught.value.hint
    with pytest.raises(NoSuchThingError):
        known_root(None)
    monkeypatch.setenv("SUDO_UID", "4123456")
    assert choose_root(None).path.parent == ca_folder()
    # Whose root shell came by sudo and has a CA of its own by now means that one.
    monkeypatch.setenv("SUDO_UID", "65534")
    assert choose_root(None).path.parent == ca_folder()
    for value in ("0", "nonsense"):
        monkeypatch.setenv("SUDO_UID", value)
        assert not is_behind_sudo()


def test_an_ordinary_user_is_never_behind_sudo(monkeypatch: pytest.MonkeyPatch) -> None:
    needs("ordinary user", have=os.geteuid() != 0)
    monkeypatch.setenv("SUDO_UID", "65534")
    assert not is_behind_sudo()
