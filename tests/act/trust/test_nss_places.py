"""Databases of browsers are found where systems, snap and flatpak put them."""

from pathlib import Path

from homeport.act.trust.machine import Machine
from homeport.act.trust.nss_places import find_nss_stores
from homeport.model.trust import StoreKind


def _machine(tmp_path: Path, **env: str) -> Machine:
    return Machine(root=tmp_path, home=tmp_path, env={"PATH": str(tmp_path / "bin"), **env})


def _database(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "cert9.db").write_text("")
    return folder


def _program(tmp_path: Path, name: str) -> None:
    path = tmp_path / "bin" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)


def test_all_kinds_of_packages(tmp_path: Path) -> None:
    wanted = {
        _database(tmp_path / one)
        for one in (
            ".pki/nssdb", "snap/chromium/current/.pki/nssdb", ".var/app/x/data/pki/nssdb",
            ".mozilla/firefox/a.default", ".mozilla/firefox/b.dev", ".config/mozilla/firefox/c",
            "snap/firefox/common/.mozilla/firefox/d",
        )
    }  # fmt: skip
    (tmp_path / ".mozilla/firefox/Crash Reports").mkdir()
    found = find_nss_stores(_machine(tmp_path))
    assert {one.folder for one in found} == wanted
    assert sum(one.kind is StoreKind.FIREFOX for one in found) == 4
    assert not any(one.is_new for one in found)
    assert "a.default" in "".join(one.what for one in found)


def test_two_ways_to_one_database_are_one(tmp_path: Path) -> None:
    _database(tmp_path / ".mozilla/firefox/real")
    (tmp_path / ".mozilla/firefox/link").symlink_to("real")
    assert len(find_nss_stores(_machine(tmp_path))) == 1


def test_chromium_gets_one_only_where_it_is_installed_and_has_none(tmp_path: Path) -> None:
    assert find_nss_stores(_machine(tmp_path)) == ()
    _program(tmp_path, "google-chrome")
    (new,) = find_nss_stores(_machine(tmp_path))
    assert (new.folder, new.is_new) == (tmp_path / ".pki/nssdb", True)
    assert not new.folder.exists()
    moved = _database(tmp_path / "data/pki/nssdb")
    (found,) = find_nss_stores(_machine(tmp_path, XDG_DATA_HOME=str(tmp_path / "data")))
    assert (found.folder, found.is_new) == (moved, False)


def test_a_home_that_is_not_there_has_none(tmp_path: Path) -> None:
    machine = Machine(root=tmp_path, home=tmp_path / "nobody", env={"PATH": ""})
    assert find_nss_stores(machine) == ()
