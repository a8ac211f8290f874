"""Real NSS databases under tmp_path, changed by the real certutil."""

import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from promises import is_root, needs
from real_servers import program

from homeport.act.trust.machine import Machine
from homeport.act.trust.nss_store import NssStore
from homeport.act.trust.store import StoreTroubleError
from homeport.guard.ca_certificates import make_authority, to_pem
from homeport.model.trust import RootCertificate, StoreKind


def new_root() -> RootCertificate:
    return RootCertificate(pem=to_pem(make_authority("test", datetime.now(UTC)).root))


def certutil(folder: Path, *words: str, given: str = "") -> str:
    argv = [program("certutil"), "-d", f"sql:{folder}", *words]
    return subprocess.run(argv, input=given, capture_output=True, text=True, check=True).stdout


def a_store(tmp_path: Path, *, is_new: bool = False) -> NssStore:
    folder = tmp_path / "home" / ".pki" / "nssdb"
    folder.parent.parent.mkdir()
    if not is_new:
        folder.mkdir(parents=True)
        certutil(folder, "-N", "--empty-password")
    machine = Machine(root=tmp_path, home=tmp_path / "home")
    return NssStore(machine=machine, folder=folder, kind=StoreKind.CHROMIUM, is_new=is_new)


def test_added_twice_and_removed_twice_beside_others(tmp_path: Path) -> None:
    store, root, other = a_store(tmp_path), new_root(), new_root()
    certutil(store.folder, "-A", "-t", "CT,,", "-n", "Company", "-a", given=other.pem)
    before = certutil(store.folder, "-L")
    assert store.is_clean(root)
    for _ in range(2):
        store.add(root)
        assert store.has(root)
        assert not store.is_clean(root)
    assert certutil(store.folder, "-L").count(root.nickname) == 1
    for _ in range(2):
        store.remove(root)
        assert store.is_clean(root)
    assert certutil(store.folder, "-L") == before
    assert store.has(other)


def test_a_database_that_was_made_goes_again_with_its_directories(tmp_path: Path) -> None:
    program("certutil")
    store, root = a_store(tmp_path, is_new=True), new_root()
    assert store.is_clean(root)
    assert store.steps(root, adding=True)[0] == f"make the database {store.folder}"
    store.add(root)
    found = NssStore(machine=store.machine, folder=store.folder, kind=store.kind)
    assert found.has(root)
    assert store.folder.stat().st_mode & 0o777 == 0o700
    found.remove(root)
    assert list((tmp_path / "home").iterdir()) == []


def test_a_database_that_was_made_stays_once_others_use_it(tmp_path: Path) -> None:
    program("certutil")
    store, root, other = a_store(tmp_path, is_new=True), new_root(), new_root()
    store.add(root)
    certutil(store.folder, "-A", "-t", "C,,", "-n", "Company", "-a", given=other.pem)
    NssStore(machine=store.machine, folder=store.folder, kind=store.kind).remove(root)
    assert "Company" in certutil(store.folder, "-L")


def test_ours_is_known_by_its_fingerprint_not_by_its_name(tmp_path: Path) -> None:
    store, root, other = a_store(tmp_path), new_root(), new_root()
    # Somebody else's certificate under our nickname, ours under a name of the user's.
    certutil(store.folder, "-A", "-t", "C,,", "-n", root.nickname, "-a", given=other.pem)
    assert store.is_clean(root)
    store.remove(root)
    assert store.has(other)
    certutil(store.folder, "-D", "-n", root.nickname)
    certutil(store.folder, "-A", "-t", "C,,", "-n", "my own words", "-a", given=root.pem)
    assert store.has(root)
    assert store.steps(root, adding=False) == ("delete the certificate my own words",)
    store.remove(root)
    assert store.is_clean(root)


def test_there_but_no_longer_trusted_is_trusted_anew(tmp_path: Path) -> None:
    store, root = a_store(tmp_path), new_root()
    certutil(store.folder, "-A", "-t", ",,", "-n", root.nickname, "-a", given=root.pem)
    assert not store.has(root)
    assert not store.is_clean(root)
    store.add(root)
    assert store.has(root)


def test_a_broken_database_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    (store.folder / "cert9.db").write_bytes(b"no database " * 999)
    with pytest.raises(StoreTroubleError) as caught:
        store.add(new_root())
    assert "certutil" in caught.value.why
    assert "certutil" in caught.value.hint
    assert (store.folder / "cert9.db").read_bytes().startswith(b"no database")


def test_a_password_is_not_asked_for(tmp_path: Path) -> None:
    store, root = a_store(tmp_path), new_root()
    (tmp_path / "old").write_text("\n")
    (tmp_path / "new").write_text("secret\n")
    certutil(store.folder, "-W", "-f", str(tmp_path / "old"), "-@", str(tmp_path / "new"))
    before = certutil(store.folder, "-L")
    with pytest.raises(StoreTroubleError, match="primary password") as caught:
        store.add(root)
    assert "by hand" in caught.value.hint
    assert certutil(store.folder, "-L") == before


def test_another_users_database_is_left_alone(tmp_path: Path) -> None:
    needs("root", have=is_root())
    store = a_store(tmp_path)
    os.chown(store.folder, 65534, 65534)
    with pytest.raises(StoreTroubleError, match="belongs to another user"):
        store.add(new_root())
    with pytest.raises(StoreTroubleError, match="belongs to another user"):
        store.remove(new_root())


def test_without_certutil_it_says_what_to_install(tmp_path: Path) -> None:
    folder = tmp_path / "db"
    folder.mkdir()
    (folder / "cert9.db").write_text("")
    machine = Machine(root=tmp_path, home=tmp_path, env={"PATH": str(tmp_path)})
    store = NssStore(machine=machine, folder=folder, kind=StoreKind.FIREFOX)
    if shutil.which("certutil", path="/usr/local/sbin:/usr/sbin:/sbin"):
        pytest.skip("certutil is an administrator's program here")
    assert "libnss3-tools" in store.missing_tool
    with pytest.raises(StoreTroubleError, match="certutil is not there"):
        store.has(new_root())
