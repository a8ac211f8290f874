"""The system's store: Debian's for real in a mount namespace, all layouts below tmp_path.

Below tmp_path the program that takes anchors in is a script of ours that does what theirs does:
it joins the anchors into the bundle.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from own_trust_stores import PLACES, alone, needs_trust_stores

from homeport.act.trust.machine import Machine
from homeport.act.trust.store import StoreTroubleError
from homeport.act.trust.system_store import LAYOUTS, Layout, SystemStore, find_system_stores
from homeport.guard.ca_certificates import make_authority, to_pem
from homeport.model.trust import RootCertificate

NAMES = [one.family.split()[0] for one in LAYOUTS]


def new_root() -> RootCertificate:
    return RootCertificate(pem=to_pem(make_authority("test", datetime.now(UTC)).root))


def _script(tmp_path: Path, name: str, body: str) -> None:
    path = tmp_path / "bin" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


def a_system(tmp_path: Path, layout: Layout, *, body: str | None = None) -> SystemStore:
    anchors, bundle = tmp_path / layout.anchors, tmp_path / layout.bundles[0]
    anchors.mkdir(parents=True)
    bundle.parent.mkdir(parents=True, exist_ok=True)
    (anchors / "company.crt").write_text(new_root().pem)
    (anchors / "README").write_text("no certificate")
    bundle.write_bytes((anchors / "company.crt").read_bytes())
    _script(tmp_path, layout.update[0][0], body or f"cat {anchors}/*.crt > {bundle}")
    env = {"PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin"}
    (found,) = find_system_stores(Machine(root=tmp_path, home=tmp_path, env=env))
    return found


@pytest.mark.parametrize("layout", LAYOUTS, ids=NAMES)
def test_added_twice_and_removed_twice(tmp_path: Path, layout: Layout) -> None:
    store, root = a_system(tmp_path, layout), new_root()
    assert store.layout is layout
    bundle = tmp_path / layout.bundles[0]
    before, listing = bundle.read_text(), sorted(Path(store.place).iterdir())
    assert store.is_clean(root)
    for _ in range(2):
        store.add(root)
        assert store.has(root)
        assert root.pem in bundle.read_text()
    assert store.steps(root, adding=False)[0] == (
        f"delete {tmp_path / layout.anchors / root.nickname}.crt"
    )
    for _ in range(2):
        store.remove(root)
        assert store.is_clean(root)
    assert (bundle.read_text(), sorted(Path(store.place).iterdir())) == (before, listing)


def test_when_the_program_fails_the_anchor_goes_again(tmp_path: Path) -> None:
    store, root = a_system(tmp_path, LAYOUTS[0], body="echo disk full >&2; exit 3"), new_root()
    with pytest.raises(StoreTroubleError) as caught:
        store.add(root)
    assert "disk full" in caught.value.why
    assert store.is_clean(root)


def test_when_the_program_does_nothing_it_is_said(tmp_path: Path) -> None:
    store, root = a_system(tmp_path, LAYOUTS[0], body="exit 0"), new_root()
    with pytest.raises(StoreTroubleError, match="did not take"):
        store.add(root)
    assert not store.has(root)


def test_ours_under_another_name_goes_and_a_strangers_under_ours_stays(tmp_path: Path) -> None:
    store, root, other = a_system(tmp_path, LAYOUTS[3]), new_root(), new_root()
    anchors = Path(store.place)
    (anchors / "copied.crt").write_text(f"# by hand\n{root.pem}")
    (anchors / "both.crt").write_text(root.pem + other.pem)
    (anchors / f"{root.nickname}.crt").write_text(other.pem)
    with pytest.raises(StoreTroubleError, match="still trusts it"):
        store.remove(root)  # `both` has it too, and somebody else's
    assert not (anchors / "copied.crt").exists()
    assert (anchors / "both.crt").exists()
    (anchors / "both.crt").unlink()
    store.remove(root)
    assert (anchors / f"{root.nickname}.crt").read_text() == other.pem
    with pytest.raises(StoreTroubleError, match="cannot be written"):
        store.add(root)
    assert (anchors / f"{root.nickname}.crt").read_text() == other.pem


def test_without_the_program_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / LAYOUTS[0].anchors).mkdir(parents=True)
    machine = Machine(root=tmp_path, home=tmp_path, env={"PATH": str(tmp_path)})
    (store,) = find_system_stores(machine)
    assert store.missing_tool == "update-ca-trust is not there: install ca-certificates"


def test_a_system_of_another_kind_has_none(tmp_path: Path) -> None:
    assert find_system_stores(Machine(root=tmp_path, home=tmp_path)) == ()


@pytest.mark.timeout(120)
def test_debian_for_real_from_trust_to_untrust(tmp_path: Path) -> None:
    needs_trust_stores()
    before = sorted(Path(PLACES[2]).iterdir())
    home = f"{sys.executable} -m homeport"
    clean, added, again, left = alone(
        f"""
        list; next
        {home} trust --store system --yes --json; next
        openssl verify -CApath /etc/ssl/certs "$XDG_STATE_HOME"/homeport/ca/root.crt
        {home} trust --store system --yes --json; next
        {home} untrust --store system --yes --json >/dev/null
        list
        """,
        tmp_path,
    )
    assert '"state":"added"' in added
    assert "root.crt: OK" in again
    assert '"state":"already"' in again
    assert left == clean
    assert sorted(Path(PLACES[2]).iterdir()) == before
