"""Files of somebody else's: bounded, regular, inside the root."""

import os
from pathlib import Path

from homeport.observe.small_file import is_inside, read_small


def test_it_reads_no_more_than_it_was_told(tmp_path: Path) -> None:
    (tmp_path / "big").write_text("x" * 10_000)
    assert read_small(tmp_path / "big", 100) == "x" * 100


def test_a_named_pipe_does_not_make_us_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "HEAD")
    assert read_small(tmp_path / "HEAD") is None


def test_what_is_no_file(tmp_path: Path) -> None:
    assert read_small(tmp_path) is None
    assert read_small(tmp_path / "missing") is None
    assert read_small(tmp_path / "nul\0") is None


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "raw").write_bytes(b"\xffmain")
    assert read_small(tmp_path / "raw") == "\ufffdmain"


def test_a_captured_machine_does_not_lead_out_of_itself(tmp_path: Path) -> None:
    root = tmp_path / "machine"
    root.mkdir()
    (tmp_path / "ours").write_text("secret")
    (root / "link").symlink_to(tmp_path / "ours")
    (root / "own").write_text("own")
    assert read_small(root / "link", root=root) is None
    assert read_small(root / "own", root=root) == "own"
    assert is_inside(root / "link", Path("/"))


def test_a_link_that_bites_its_tail(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert read_small(tmp_path / "loop", root=tmp_path) is None
