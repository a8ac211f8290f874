"""Files of this machine, of captured ones and of containers."""

import os
import sys
from pathlib import Path

from file_trees import plant
from nouns import process
from promises import is_root, needs
from real_processes import python, running

from homeport.model.process import Container
from homeport.observe.clues.files import Files, files_of

LIVE = Path("/")
NO_SUCH_PID = 4_194_305


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
        assert files_of(process(child.pid), LIVE) == Files()
    assert files_of(process(child.pid), LIVE) == Files()
    assert files_of(process(), tmp_path) == Files(tmp_path)


def test_a_process_with_a_root_of_its_own(tmp_path: Path) -> None:
    needs("root", have=is_root() and sys.platform == "linux")
    plant(tmp_path, {"/etc/mark": "inside", "/etc/link": "-> /etc/mark"})
    with running(python(f"import os; os.chroot({str(tmp_path)!r})")) as child:
        files = files_of(process(child.pid), LIVE)
        assert files.text("/etc/link") == "inside"
        assert files.text("/etc/passwd") is None


def test_a_hidden_container_is_not_mistaken_for_this_machine() -> None:
    inside = process(NO_SUCH_PID, container=Container(engine="docker", id="0123456789ab"))
    assert files_of(inside, LIVE).text("/etc/passwd") is None
