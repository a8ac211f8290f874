"""Files of this machine, of captured ones and of containers."""

import os
from pathlib import Path

from file_trees import plant
from real_processes import python, running

from homeport.observe.clues.files import Files, files_of


def test_a_link_stays_inside(tmp_path: Path) -> None:
    plant(
        tmp_path, {"/a/file": "inside", "/a/link": "-> /a/file", "/out": "-> ../../../etc/passwd"}
    )
    files = Files(tmp_path)
    assert files.text("/a/link") == "inside"
    assert files.real("/a/link") == "/a/file"
    assert files.text("/out") is None


def test_what_is_no_file_is_not_there(tmp_path: Path) -> None:
    plant(tmp_path, {"/loop": "-> /loop", "/folder/x": ""})
    os.mkfifo(tmp_path / "pipe")
    files = Files(tmp_path)
    for path in ("/loop", "/pipe", "/folder", "/absent", "/bad\0name"):
        assert files.read(path) is None
        assert not files.is_file(path)
        with files.mapped(path) as view:
            assert view is None
    assert files.stamp("/absent") == ()
    with files.mapped("/folder/x") as view:
        assert view is None


def test_reading_is_bounded_and_json_is_forgiving(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {"/long": "x" * 100, "/good.json": '{"a": 1}', "/bad.json": "{", "/list.json": "[1]",
         "/deep.json": "[" * 200_000, "/bom": b"\xef\xbb\xbfhi\xff"},
    )  # fmt: skip
    files = Files(tmp_path)
    assert files.read("/long", 10) == b"x" * 10
    assert files.json("/good.json") == {"a": 1}
    for name in ("/bad.json", "/list.json", "/deep.json", "/absent.json"):
        assert files.json(name) == {}
    assert files.text("/bom") == "hi\ufffd"
    assert files.names("/") == ("bad.json", "bom", "deep.json", "good.json", "list.json", "long")
    assert files.names("/absent") == ()


def test_a_process_of_this_machine_sees_our_files(tmp_path: Path) -> None:
    with running(python("pass")) as child:
        assert files_of(child.pid, Path("/")) == Files()
    assert files_of(child.pid, Path("/")) == Files()
    assert files_of(1, tmp_path) == Files(tmp_path)
