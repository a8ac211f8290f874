"""What was fixed is remembered: the last 20, for this user alone."""

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from homeport.home.doctor import journal
from homeport.kit.clock import Clock
from homeport.model.finding import Remedy, RemedyKind
from homeport.model.mending import Applied


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "homeport" / "doctor-fixes.json"


def applied(number: int) -> Applied:
    remedy = Remedy(kind=RemedyKind.MORE_FDS, pid=7, start_ticks=9, number=number)
    return Applied(remedy=remedy, done=f"did {number}", undo="undo it", was="1:2")


def test_the_newest_is_the_last_and_can_be_forgotten(place: Path) -> None:
    assert journal.entries() == ()
    noon = datetime(2026, 1, 2, 12, tzinfo=UTC)
    journal.remember(applied(1), clock=Clock(now=lambda: noon))
    journal.remember(applied(2))
    first, last = journal.entries()
    assert first.applied == applied(1)
    assert first.at == noon
    assert last.boot == journal.boot_id()
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    journal.forget(last)
    assert journal.entries() == (first,)


def test_only_twenty() -> None:
    for number in range(23):
        journal.remember(applied(number))
    assert [one.applied.remedy.number for one in journal.entries()] == list(range(3, 23))


@pytest.mark.parametrize("body", [b"", b"{}", b"[1]", b"\xff", b'[{"at": 1}]'])
def test_a_damaged_file_is_an_empty_one(place: Path, body: bytes) -> None:
    journal.remember(applied(1))
    place.write_bytes(body)
    assert journal.entries() == ()
    journal.remember(applied(2))
    assert len(journal.entries()) == 1
