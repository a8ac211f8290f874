"""Trust and untrust on a machine below tmp_path."""

from pathlib import Path

import pytest
from real_servers import program

from homeport.act.trust.machine import Machine
from homeport.errors import ConflictError
from homeport.guard.ca_files import CA_FILE
from homeport.home.ca_place import ca_folder, local_ca
from homeport.home.trust import forget_ca, trust, untrust
from homeport.model.trust import StoreKind, TrustState


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("SUDO_UID", raising=False)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Have a machine with Chromium and a system store whose program always fails."""
    for name, body in (("chromium", ""), ("update-ca-trust", "echo full >&2; exit 1")):
        path = tmp_path / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
    (tmp_path / "etc/pki/ca-trust/source/anchors").mkdir(parents=True)
    (tmp_path / "home").mkdir()
    path_variable = f"{tmp_path / 'bin'}:{Path(program('certutil')).parent}"
    return Machine(root=tmp_path, home=tmp_path / "home", env={"PATH": path_variable})


def test_one_that_fails_is_reported_and_the_rest_done(machine: Machine) -> None:
    plan = trust(dry_run=True, machine=machine)
    assert [one.state for one in plan.stores] == [TrustState.PLANNED, TrustState.PLANNED]
    assert not plan.complete
    assert any("first a local CA is made" in one for one in plan.notes)
    assert not ca_folder().exists()
    report = trust(machine=machine)
    assert [one.state for one in report.stores] == [TrustState.FAILED, TrustState.ADDED]
    assert "full" in report.stores[0].why
    assert not report.complete
    assert any("restart the browsers" in one for one in report.notes)
    assert report.ca == str(local_ca().root_path)


def test_from_trust_to_nothing_left(machine: Machine) -> None:
    assert trust([StoreKind.CHROMIUM], machine=machine).complete
    again = trust([StoreKind.CHROMIUM], machine=machine)
    assert [one.state for one in again.stores] == [TrustState.ALREADY]
    waiting = untrust(dry_run=True, machine=machine)
    with pytest.raises(ConflictError, match="may still trust"):
        forget_ca(waiting)
    gone = untrust(machine=machine)
    assert gone.complete
    assert [one.state for one in gone.stores] == [TrustState.ABSENT, TrustState.REMOVED]
    assert list(machine.home.iterdir()) == []
    assert (ca_folder() / CA_FILE).exists()
    assert forget_ca(gone) == (f"deleted {ca_folder()}",)
    assert not ca_folder().exists()
    nothing = untrust(machine=machine)
    assert nothing.complete
    assert nothing.ca is None
    assert forget_ca(nothing) == ()


def test_a_machine_without_stores_says_so(tmp_path: Path) -> None:
    empty = Machine(root=tmp_path / "no", home=tmp_path / "no", env={"PATH": ""})
    report = trust([StoreKind.FIREFOX], machine=empty)
    assert report.complete
    assert "there is no trust store here that Homeport knows" in report.notes
