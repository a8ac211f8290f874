"""Texts in executables are found, and remembered here and in the user's cache."""

from pathlib import Path

from file_trees import plant

from homeport.observe.clues.binary_text import search_binary
from homeport.observe.clues.tree import LIVE

MARKER, PATTERN = b"tool/", rb"tool/(\d+\.\d+\.\d+)"


def search(path: Path) -> str | None:
    return search_binary(str(path), LIVE, MARKER, PATTERN)


def test_the_first_place_that_fits(tmp_path: Path) -> None:
    plant(tmp_path, {"x": b"\x7fELF" + b"tool/x " * 5 + b"\0" * 9000 + b"tool/1.2.3\0tool/9.9.9"})
    assert search(tmp_path / "x") == "1.2.3"
    assert list((tmp_path / "cache/homeport").iterdir())


def test_a_new_build_is_looked_at_again(tmp_path: Path) -> None:
    plant(tmp_path, {"x": b"tool/1.2.3"})
    assert search(tmp_path / "x") == "1.2.3"
    plant(tmp_path, {"y": b"tool/1.2.44"})
    (tmp_path / "y").replace(tmp_path / "x")
    assert search(tmp_path / "x") == "1.2.44"


def test_nothing_to_find(tmp_path: Path) -> None:
    plant(tmp_path, {"empty": b"", "other": b"nothing here", "many": b"tool/ " * 10_000})
    for name in ("empty", "other", "many", "absent", "."):
        assert search(tmp_path / name) is None


def test_a_broken_cache_only_costs_time(tmp_path: Path) -> None:
    plant(tmp_path, {"cache/homeport/binary-texts.cache": b"1\n[1,2", "x": b"tool/3.2.1"})
    assert search(tmp_path / "x") == "3.2.1"
