"""The end of logs of every size and alphabet."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.log_tail import TAIL_BYTES, decode, find_log, read_log


def _text(path: Path) -> str:
    found = read_log(str(path))
    assert found is not None
    return found.text


def test_a_huge_log_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "app.log"
    with path.open("wb") as file:
        file.truncate(1 << 30)
        file.seek(0, os.SEEK_END)
        file.write(b"\nthe last line\n")
    began = time.monotonic()
    assert _text(path).endswith("\nthe last line\n")
    assert time.monotonic() - began < 0.2


def test_a_cut_character_at_the_front_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "app.log"
    path.write_bytes(b"x" * 3 + "ö".encode() * TAIL_BYTES)
    assert set(_text(path)) == {"ö"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
@pytest.mark.parametrize("length", [1, 300_000])
def test_alphabets(tmp_path: Path, encoding: str, length: int) -> None:
    path = tmp_path / "app.log"
    path.write_bytes(("ä" * length + "Fehler: läuft nicht\n").encode(encoding))
    assert _text(path).endswith("Fehler: läuft nicht\n")


def test_an_unfinished_character_at_the_end() -> None:
    raw = "läuft ✓".encode()[:-1]
    assert decode(raw, raw) == "läuft "


@given(st.binary(max_size=200), st.binary(max_size=4))
def test_any_bytes_become_text(raw: bytes, head: bytes) -> None:
    assert "\0" not in decode(raw, raw) or raw[:2] in (b"\xff\xfe", b"\xfe\xff")
    decode(raw, head)


def test_what_is_no_log(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    for path in (str(tmp_path / "fifo"), str(tmp_path / "none"), "/dev/zero", "a\0b", ""):
        assert read_log(path) is None


def test_a_folder_stands_for_its_newest_log(tmp_path: Path) -> None:
    for name, age_s in (("old.log", 500), ("new.log", 5), ("note.txt", 0)):
        (tmp_path / name).write_text(name)
        os.utime(tmp_path / name, (1_000_000 - age_s,) * 2)
    found = read_log(str(tmp_path))
    assert found is not None
    assert (found.path, found.text, found.written_s) == (f"{tmp_path}/new.log", "new.log", 999_995)
    paths = (f"{tmp_path}/old.log", f"{tmp_path}/new.log", f"{tmp_path}/gone.log")
    found = find_log(paths, now_s=1_000_000)
    assert found is not None
    assert found.text == "new.log"
    assert find_log(paths, now_s=2_000_000) is None
    assert find_log((), now_s=0) is None
    (tmp_path / "empty").mkdir()
    assert read_log(str(tmp_path / "empty")) is None
