"""Owners as nouns, from this machine and from captured ones."""

import os
import subprocess
import sys
from pathlib import Path

from open_sockets import inheriting_child, inode, open_sockets, start_ticks
from promises import is_root, needs

from homeport.model.sockets import Holder
from homeport.observe.owners import find_owners


def test_all_holders_of_an_inherited_socket_are_named() -> None:
    with open_sockets() as sockets, inheriting_child(sockets.tcp4) as child:
        wanted = inode(sockets.tcp4)
        owners = find_owners([wanted])
        ticks = {pid: start_ticks(pid) for pid in (os.getpid(), child)}
        fd = sockets.tcp4.fileno()
    assert owners.holders.keys() == {wanted}
    held = owners.holders[wanted]
    assert [(one.pid, one.fd, one.start_ticks) for one in held] == [
        (pid, fd, ticks[pid]) for pid in sorted(ticks)
    ]


def test_two_sockets_on_one_port_are_two_inodes() -> None:
    with open_sockets() as sockets:
        first, second = map(inode, sockets.shared)
        holders = find_owners({first, second}).holders
    assert first != second
    assert [held[0].pid for held in holders.values()] == [os.getpid()] * 2
    assert holders[first][0].fd != holders[second][0].fd


def test_without_inodes_it_is_whatever_listens() -> None:
    with open_sockets() as sockets:
        found = find_owners(None).holders
        mine = {inode(one) for one in sockets.listening()}
        busy = {inode(one) for one in sockets.busy()}
        everything = find_owners(None, every_socket=True).holders
    assert mine <= found.keys()
    assert not busy & found.keys()
    assert mine | busy <= everything.keys()


def test_connected_sockets_have_owners_too() -> None:
    with open_sockets() as sockets:
        busy = {inode(one) for one in sockets.busy()}
        assert find_owners(busy, every_socket=True).holders.keys() == busy
        assert find_owners([0], every_socket=True).holders == {}


def test_a_captured_machine_is_scanned(tmp_path: Path) -> None:
    process = tmp_path / "proc" / "42"
    (process / "fd").mkdir(parents=True)
    (process / "fd" / "5").symlink_to("socket:[77]")
    (process / "stat").write_text(f"42 (web) S 1 {'0 ' * 17}4242 0")
    owners = find_owners({77, 78}, root=tmp_path)
    assert owners.backend == "proc"
    assert owners.holders == {77: (Holder(pid=42, fd=5, start_ticks=4242, comm="web"),)}


def test_in_another_pid_namespace_our_own_pids_are_told() -> None:
    needs("netns", have=is_root())
    program = (
        "import os, socket\n"
        "from homeport.observe.owners import find_owners\n"
        "one = socket.create_server(('127.0.0.1', 0))\n"
        "owners = find_owners([os.fstat(one.fileno()).st_ino])\n"
        "print(owners.backend, *[held.pid for each in owners.holders.values() for held in each])\n"
    )
    unshare = ["unshare", "--pid", "--fork", "--mount-proc", sys.executable, "-c", program]
    said = subprocess.run(unshare, capture_output=True, text=True, check=True).stdout
    assert said.split()[0] in ("bpf-pinned", "bpf", "proc")
    assert said.split()[1:] == ["1"]
