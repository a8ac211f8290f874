"""Single files of one process folder."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.proc_files import open_folder, read_file, read_stat, split_argv, split_deleted

LIMIT = 100


@pytest.mark.parametrize(
    ("raw", "argv"),
    [
        (b"", ()),
        (b"\0\0\0", ()),
        (b"node\0app.js\0", ("node", "app.js")),
        (b"node", ("node",)),
        (b"node\0\0", ("node", "")),
        (b"nginx: worker\0\0\0\0\0", ("nginx: worker",)),
        (b"a\0\0b\0", ("a", "", "b")),
        (b"\xff\0", ("\\xff",)),
        (b"x" * LIMIT, ("x" * LIMIT + "…",)),
    ],
)
def test_arguments(raw: bytes, argv: tuple[str, ...]) -> None:
    assert split_argv(raw, LIMIT) == argv


@given(st.lists(st.binary(min_size=1).filter(lambda one: b"\0" not in one), min_size=1))
def test_what_execve_got_is_what_we_read(argv: list[bytes]) -> None:
    raw = b"\0".join(argv) + b"\0"
    found = split_argv(raw, len(raw) + 1)
    assert [one.encode("utf-8", "surrogateescape") for one in found] == [
        one.decode("utf-8", "backslashreplace").encode() for one in argv
    ]


def test_links() -> None:
    assert split_deleted(None) == (None, False)
    assert split_deleted("/a b") == ("/a b", False)
    assert split_deleted("/a (deleted)") == ("/a", True)
    assert split_deleted(os.fsdecode(b"/\xff")) == ("/\\xff", False)


def test_more_than_one_page(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(b"x" * 20_000)
    assert read_file(str(tmp_path / "long"), 50_000) == b"x" * 20_000
    assert read_file(str(tmp_path / "long"), 6_000) == b"x" * 6_000
    assert read_file(str(tmp_path), 10) is None
    assert read_file(str(tmp_path / "none"), 10) is None


def test_a_folder_goes_dead_with_its_process() -> None:
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.read(reader, 1)
        os._exit(0)
    folder = open_folder(Path("/"), pid)
    assert folder is not None
    assert read_stat("stat", folder) is not None
    os.write(writer, b"x")
    os.waitpid(pid, 0)
    assert read_stat("stat", folder) is None
    for one in (folder, reader, writer):
        os.close(one)
    assert open_folder(Path("/"), 4_194_305) is None
