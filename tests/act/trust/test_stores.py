"""All stores together: each by itself, planned exactly, and none spoils the others."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from promises import is_root, needs
from real_servers import program

from homeport.act.trust.machine import Machine
from homeport.act.trust.store import StoreTroubleError
from homeport.act.trust.stores import apply, find_stores, plan
from homeport.guard.ca_certificates import make_authority, to_pem
from homeport.model.trust import RootCertificate, StoreKind, TrustState


def new_root() -> RootCertificate:
    return RootCertificate(pem=to_pem(make_authority("test", datetime.now(UTC)).root))


def a_machine(tmp_path: Path) -> Machine:
    """Have a Debian with Chromium, and a Firefox profile that is broken."""
    (tmp_path / "usr/local/share/ca-certificates").mkdir(parents=True)
    (tmp_path / "bin").mkdir()
    for name in ("update-ca-certificates", "chromium"):
        (tmp_path / "bin" / name).write_text("#!/bin/sh\n")
        (tmp_path / "bin" / name).chmod(0o755)
    profile = tmp_path / ".mozilla/firefox/broken"
    profile.mkdir(parents=True)
    (profile / "cert9.db").write_bytes(b"rubbish" * 999)
    path = f"{tmp_path / 'bin'}:{Path(program('certutil')).parent}"
    return Machine(root=tmp_path, home=tmp_path, env={"PATH": path})


def test_one_that_fails_does_not_keep_the_others(tmp_path: Path) -> None:
    machine, root = a_machine(tmp_path), new_root()
    files = sorted(tmp_path.rglob("*"))
    stores = find_stores(machine)
    assert [one.kind for one in stores] == ["system", "chromium", "firefox"]
    planned = [plan(one, root, adding=True) for one in stores]
    assert [one.state for one in planned] == ["planned", "planned", "failed"]
    assert all(one.steps for one in planned[:2])
    assert sorted(tmp_path.rglob("*")) == files
    assert [apply(one, root, adding=True).state for one in stores] == ["added", "added", "failed"]
    again = find_stores(machine)
    assert [apply(one, root, adding=True).state for one in again] == ["already"] * 2 + ["failed"]
    gone = [apply(one, root, adding=False).state for one in again]
    assert gone == ["removed", "removed", "failed"]
    last = [apply(one, root, adding=False).state for one in find_stores(machine)]
    assert last == ["absent", "absent", "failed"]
    assert sorted(tmp_path.rglob("*")) == files


def test_only_the_kinds_that_are_asked_for(tmp_path: Path) -> None:
    machine = a_machine(tmp_path)
    assert [one.kind for one in find_stores(machine, [StoreKind.FIREFOX])] == ["firefox"]
    assert find_stores(machine, [StoreKind.JAVA]) == ()


ASK = """
import sys
from pathlib import Path
from homeport.act.trust.machine import Machine
from homeport.act.trust.stores import apply, find_stores
from homeport.model.trust import RootCertificate, StoreKind
place = Path(sys.argv[1])
machine = Machine(root=place, home=place, env={"PATH": f"{place}/bin"})
(store,) = find_stores(machine, [StoreKind.SYSTEM])
print(apply(store, RootCertificate(pem=sys.stdin.read()), adding=True).state)
"""


def test_what_only_root_may_change_is_not_tried(tmp_path: Path) -> None:
    needs("setpriv", have=is_root())
    machine = a_machine(tmp_path)
    for one in (tmp_path, *tmp_path.parents):
        if one.stat().st_uid == os.getuid() and str(one).startswith("/tmp/pytest"):
            one.chmod(0o755)
    done = subprocess.run(
        ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", sys.executable,
         "-c", ASK, str(tmp_path)],
        input=new_root().pem, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.strip() == TrustState.NEEDS_ROOT, done.stderr
    assert list((machine.root / "usr/local/share/ca-certificates").iterdir()) == []


def test_programs_that_hang_or_are_not_there_are_said(tmp_path: Path) -> None:
    machine = Machine(root=tmp_path, home=tmp_path)
    with pytest.raises(StoreTroubleError, match="not done after"):
        machine.run("/bin/sh", "-c", "exec sleep 30", patience_s=0.2)
    with pytest.raises(StoreTroubleError, match="cannot be run"):
        machine.run(str(tmp_path / "nothing"))
    assert machine.run("/bin/cat", given="ö") == "ö"
