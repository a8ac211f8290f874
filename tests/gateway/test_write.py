"""The files that Envoy reads: whole, private, and kept."""

import os
import stat
from pathlib import Path

import pytest

from homeport.errors import HomeportError
from homeport.gateway.resources import Document, Kind
from homeport.gateway.write import NotWrittenError, Shelf


def _document(version: str, kind: Kind = Kind.ROUTES) -> Document:
    body = f'{{"version_info":"{version}","resources":[]}}'.encode()
    return Document(kind=kind, version=version, body=body)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path / "gw")
    shelf.prepare()
    return shelf


def test_a_document_is_put_once(shelf: Shelf) -> None:
    assert shelf.read(Kind.ROUTES) is None
    assert shelf.put(_document("1"))
    assert not shelf.put(_document("1"))
    assert shelf.put(_document("2"))
    assert shelf.read(Kind.ROUTES) == _document("2")


def test_nobody_else_may_look(shelf: Shelf) -> None:
    shelf.put(_document("1"))
    shelf.keep(_document("1"))
    for path in (shelf.directory, *shelf.directory.rglob("*")):
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path


def test_each_kind_has_a_directory_of_its_own(shelf: Shelf) -> None:
    for kind in Kind:
        shelf.put(_document("1", kind))
    assert sorted(one.name for one in shelf.directory.iterdir()) == ["cds", "good", "lds", "rds"]
    assert [one.name for one in (shelf.directory / "rds").iterdir()] == ["rds.json"]


def test_the_good_ones_are_kept_apart(shelf: Shelf) -> None:
    shelf.put(_document("1"))
    shelf.keep(_document("1"))
    shelf.put(_document("2"))
    assert shelf.read_good(Kind.ROUTES) == _document("1")
    shelf.keep(_document("1"))


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[]"])
def test_a_broken_file_counts_as_none(shelf: Shelf, body: bytes) -> None:
    (shelf.directory / "rds" / "rds.json").write_bytes(body)
    assert shelf.read(Kind.ROUTES) is None
    assert shelf.put(_document("1"))


def test_leftovers_of_a_dead_writer_are_no_obstacle(shelf: Shelf) -> None:
    (shelf.directory / "rds" / ".rds.json.new").write_text("half")
    assert shelf.put(_document("1"))


def test_what_cannot_be_written_leaves_the_old_file(shelf: Shelf) -> None:
    shelf.put(_document("1"))
    place = shelf.directory / "rds" / ".rds.json.new"
    place.mkdir()
    with pytest.raises(NotWrittenError) as caught:
        shelf.put(_document("2"))
    assert "old routes go on" in caught.value.hint
    assert isinstance(caught.value, HomeportError)
    place.rmdir()
    assert shelf.read(Kind.ROUTES) == _document("1")


def test_a_file_in_the_place_of_the_directory_is_told(tmp_path: Path) -> None:
    (tmp_path / "gw").write_text("")
    with pytest.raises(NotWrittenError):
        Shelf(tmp_path / "gw").prepare()


def test_a_link_in_the_place_of_the_directory_is_told(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "gw").symlink_to(tmp_path / "real")
    with pytest.raises(NotWrittenError, match="not a directory of this user"):
        Shelf(tmp_path / "gw").prepare()


def test_a_directory_that_is_too_open_is_closed(tmp_path: Path) -> None:
    (tmp_path / "gw").mkdir()
    os.chmod(tmp_path / "gw", 0o755)  # noqa: PTH101 - past the umask
    Shelf(tmp_path / "gw").prepare()
    assert stat.S_IMODE((tmp_path / "gw").stat().st_mode) == 0o700
