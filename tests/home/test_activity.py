"""The file that tells `homeport ls` about quiet ports."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from homeport.home.activity import read_activity, remove_activity, write_activity

AT = datetime(2026, 7, 1, 12, 0, 0, 250_000, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return tmp_path / "homeport"


def test_what_is_written_is_read() -> None:
    assert read_activity() == {}
    write_activity({7: AT, 1 << 63: AT})
    assert read_activity() == {7: AT, 1 << 63: AT}
    write_activity({})
    assert read_activity() == {}
    remove_activity()
    remove_activity()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"nonsense",
        b"homeport-activity-1 1 1\n7 1.0",
        b"homeport-activity-2 {me}\n7 1.0",
        b"homeport-activity-1 {me}\n7",
        b"homeport-activity-1 {me}\n7 x",
        b"homeport-activity-1 {me}\n7 1e300",
        b"\xff",
    ],
)
def test_what_nobody_alive_wrote_or_nobody_can_read_is_nothing(folder: Path, body: bytes) -> None:
    write_activity({7: AT})
    file = folder / "activity"
    me = b" ".join(file.read_bytes().splitlines()[0].split()[1:])
    file.write_bytes(body.replace(b"{me}", me))
    assert read_activity() == {}
