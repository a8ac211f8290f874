"""RPM's database, made as rpm makes it."""

import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest
from file_trees import plant, rpm_header
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.clues.files import Files
from homeport.observe.clues.rpm import find_rpm, read_header

NGINX = rpm_header("nginx-core", "1.20.1", "14.el9", ["/usr/sbin/nginx", "/usr/share/doc/nginx"])


def _machine(where: Path, header: bytes) -> Files:
    path = where / "var/lib/rpm/rpmdb.sqlite"
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE Packages (hnum INTEGER PRIMARY KEY, blob BLOB NOT NULL)")
        database.execute("CREATE TABLE Basenames (key TEXT, hnum INTEGER, idx INTEGER)")
        database.execute("INSERT INTO Packages VALUES (7, ?)", (header,))
        database.execute("INSERT INTO Basenames VALUES ('nginx', 7, 0), ('nginx', 7, 1)")
    return Files(where)


def test_owner(tmp_path: Path) -> None:
    found = find_rpm("/usr/sbin/nginx", _machine(tmp_path, NGINX))
    assert found is not None
    assert (str(found), found.version, found.full_version) == (
        "rpm:nginx-core",
        "1.20.1",
        "1.20.1-14.el9",
    )
    assert find_rpm("/sbin/nginx", Files(tmp_path)) == found


def test_nobody(tmp_path: Path) -> None:
    assert find_rpm("/usr/sbin/nginx", Files(tmp_path)) is None
    files = _machine(tmp_path, NGINX)
    for path in ("/usr/bin/nginx", "/usr/sbin/other", "/home/ada/nginx", "/usr/local/sbin/nginx"):
        assert find_rpm(path, files) is None


@pytest.mark.parametrize("header", [b"", NGINX[:20], NGINX[:-60], b"\xff" * 64])
def test_a_broken_header(tmp_path: Path, header: bytes) -> None:
    assert find_rpm("/usr/sbin/nginx", _machine(tmp_path, header)) is None


def test_a_broken_database(tmp_path: Path) -> None:
    plant(tmp_path, {"/usr/lib/sysimage/rpm/rpmdb.sqlite": "no database"})
    assert find_rpm("/usr/sbin/nginx", Files(tmp_path)) is None


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(blob: bytes) -> None:
    try:
        read_header(blob)
    except (struct.error, ValueError, IndexError):
        return
