"""Open files and mapped libraries of real processes."""

import sys
from pathlib import Path

import pytest
from real_processes import python, running

from homeport.observe.clues.opened import mapped_libraries, opened_paths

LIVE = Path("/")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")


def test_a_process_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "held"
    path.write_text("x")
    code = f"import math, _ctypes; held = open({str(path)!r})"
    with running(python(code)) as child:
        assert str(path) in opened_paths(child.pid, LIVE)
        libraries = mapped_libraries(child.pid, LIVE)
    # Longer than the page that the kernel gives at a time.
    assert any(one.startswith("libc.so") for one in libraries)
    assert any(one.startswith("_ctypes") for one in libraries)
    assert all("/" not in one for one in libraries)


def test_nobody() -> None:
    assert opened_paths(4_194_305, LIVE) == ()
    assert mapped_libraries(4_194_305, LIVE) == frozenset()


def test_a_captured_machine(tmp_path: Path) -> None:
    (tmp_path / "proc/7").mkdir(parents=True)
    row = "7f0-7f1 r-xp 0 fe:00 1    /usr/lib/libzmq.so.5 (deleted)\n7f2-7f3 rw-p 0 0:0 0 [heap]\n"
    (tmp_path / "proc/7/maps").write_text(row * 1000)
    assert mapped_libraries(7, tmp_path) == {"libzmq.so.5"}
