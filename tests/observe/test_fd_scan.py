"""The scan of descriptors, on captured machines and on this one."""

import os
import socket
from pathlib import Path

from open_sockets import inheriting_child, inode, open_sockets, start_ticks

from homeport.observe.fd_scan import scan


def captured(root: Path, pid: int, links: dict[str, str], comm: str = "app") -> Path:
    """Lay down one process of a captured machine."""
    process = root / "proc" / str(pid)
    (process / "fd").mkdir(parents=True)
    for name, target in links.items():
        (process / "fd" / name).symlink_to(target)
    before = " ".join(["S", "1", *["0"] * 17])
    (process / "stat").write_text(f"{pid} ({comm}) {before} {pid * 100} 0 0\n")
    return process


def test_a_captured_machine_is_scanned_below_its_root(tmp_path: Path) -> None:
    captured(tmp_path, 10, {"3": "socket:[77]", "4": "/dev/null", "5": "socket:[78]"})
    captured(tmp_path, 11, {"9": "socket:[77]"}, comm="odd) (name)")
    (tmp_path / "proc" / "self").symlink_to("10")
    found = scan(None, str(tmp_path))
    assert sorted(found[77]) == [(10, 3, 1000, "app"), (11, 9, 1100, "odd) (name)")]
    assert found[78] == [(10, 5, 1000, "app")]
    assert scan({78}, str(tmp_path)).keys() == {78}
    assert scan(set(), str(tmp_path)) == {}


def test_processes_that_vanish_or_hide_are_left_out(tmp_path: Path) -> None:
    captured(tmp_path, 10, {"3": "socket:[77]"})
    gone = captured(tmp_path, 11, {"3": "socket:[77]"})
    (gone / "stat").unlink()
    torn = captured(tmp_path, 12, {"3": "socket:[77]"})
    (torn / "stat").write_text("12 (torn")
    (tmp_path / "proc" / "13").mkdir()
    assert scan({77}, str(tmp_path)) == {77: [(10, 3, 1000, "app")]}


def test_a_machine_without_proc_has_no_holders(tmp_path: Path) -> None:
    assert scan(None, str(tmp_path)) == {}


def test_stopping_early_finds_one_holder_of_each(tmp_path: Path) -> None:
    for pid in range(10, 20):
        captured(tmp_path, pid, {"3": "socket:[77]"})
    assert len(scan({77}, str(tmp_path))[77]) == 10
    assert len(scan({77}, str(tmp_path), stop_early=True)[77]) == 1


def test_an_inherited_socket_has_two_holders() -> None:
    with open_sockets() as sockets, inheriting_child(sockets.tcp4) as child:
        shared, own, fd = inode(sockets.tcp4), inode(sockets.tcp6), sockets.tcp4.fileno()
        found = scan({shared, own})
        me = os.getpid()
        comm = Path("/proc/self/comm").read_text().strip()
        mine = (me, fd, start_ticks(me), comm)
        assert mine in found[shared]
        assert {(pid, at, start) for pid, at, start, _ in found[shared]} == {
            mine[:3],
            (child, fd, start_ticks(child)),
        }
        assert [one[0] for one in found[own]] == [me]


def test_a_descriptor_duplicated_in_one_process_is_there_twice() -> None:
    with socket.create_server(("127.0.0.1", 0)) as one, one.dup() as other:
        found = scan({inode(one)})[inode(one)]
        fds = {fd for _, fd, _, _ in found}
        assert {one.fileno(), other.fileno()} == fds
