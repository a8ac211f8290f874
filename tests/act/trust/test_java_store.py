"""A copy of a real cacerts under tmp_path, changed by the real keytool."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from promises import needs
from real_servers import program

from homeport.act.trust.java_store import JavaStore, find_java_stores
from homeport.act.trust.machine import Machine
from homeport.act.trust.store import StoreTroubleError
from homeport.guard.ca_certificates import make_authority, to_pem
from homeport.model.trust import RootCertificate


def new_root() -> RootCertificate:
    return RootCertificate(pem=to_pem(make_authority("test", datetime.now(UTC)).root))


def a_java(tmp_path: Path) -> tuple[Machine, Path]:
    """Have a Java of the test's own: the real keytool, and a copy of the real cacerts."""
    home = Path(program("java")).resolve().parents[1]
    real = home / "lib/security/cacerts"
    needs("java", have=real.is_file())
    mine = tmp_path / "jdk"
    (mine / "lib/security").mkdir(parents=True)
    shutil.copy(real.resolve(), mine / "lib/security/cacerts")
    env = {"JAVA_HOME": str(mine), "PATH": str(Path(program("keytool")).parent)}
    return Machine(root=tmp_path, home=tmp_path, env=env), mine / "lib/security/cacerts"


def entries(path: Path) -> list[str]:
    argv = [program("keytool"), "-list", "-keystore", str(path), "-storepass", "changeit"]
    text = subprocess.run(argv, capture_output=True, text=True, check=True).stdout
    return sorted(one for one in text.splitlines() if "Certificate fingerprint" in one)


def test_added_and_removed_again_nothing_else_is_touched(tmp_path: Path) -> None:
    machine, path = a_java(tmp_path)
    root = new_root()
    (store,) = find_java_stores(machine)
    assert store.path == path
    assert not store.needs_root
    before = entries(path)
    assert not store.has(root)
    store.add(root)
    assert store.has(root)
    assert store.steps(root, adding=False) == (f"delete the entry {root.nickname}",)
    store.remove(root)
    assert store.is_clean(root)
    assert entries(path) == before


def test_what_is_no_key_store_is_said_and_stays(tmp_path: Path) -> None:
    machine, path = a_java(tmp_path)
    path.write_bytes(b"rubbish")
    (store,) = find_java_stores(machine)
    with pytest.raises(StoreTroubleError, match="keytool failed"):
        store.add(new_root())
    assert path.read_bytes() == b"rubbish"


def test_javas_are_found_once_each(tmp_path: Path) -> None:
    for name in ("usr/lib/jvm/java-17", ".sdkman/candidates/java/21", "usr/lib/jvm/old/jre"):
        (tmp_path / name / "lib/security").mkdir(parents=True)
        (tmp_path / name / "lib/security/cacerts").write_text("")
    (tmp_path / "usr/lib/jvm/default").symlink_to("java-17")
    (tmp_path / "usr/lib/jvm/empty").mkdir()
    found = find_java_stores(Machine(root=tmp_path, home=tmp_path, env={"PATH": ""}))
    assert len(found) == 3
    assert all("keytool" in one.missing_tool or one.keytool for one in found)


def test_without_keytool_nothing_is_done(tmp_path: Path) -> None:
    machine = Machine(root=tmp_path, home=tmp_path)
    store = JavaStore(machine=machine, path=tmp_path / "cacerts", keytool=None)
    assert store.missing_tool
    with pytest.raises(StoreTroubleError, match="keytool is not there"):
        store.has(new_root())
